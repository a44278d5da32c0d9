import { expect, test } from 'vitest';
import { districtNumber } from './district-number.ts';
import { DISTRICTS, isDistrict } from './districts.ts';

test('a district is a whole number from 1 to the last', () => {
  for (const text of ['1', '9', '10', String(DISTRICTS)]) expect(isDistrict(text), text).toBe(true);
  for (const text of ['', '0', '07', '1.0', ' 7', '7\n', '-1', '1e1', '٣', String(DISTRICTS + 1), '100'])
    expect(isDistrict(text), text).toBe(false);
  for (const number of [0, 1.5, DISTRICTS + 1, '7']) expect(districtNumber.safeParse(number).success).toBe(false);
  for (const number of [1, DISTRICTS]) expect(districtNumber.parse(number)).toBe(number);
});
