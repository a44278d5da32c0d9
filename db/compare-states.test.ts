import { expect, test } from 'vitest';
import {
  findCompareState,
  findNewestCompareState,
  listCompareStates,
  type SavedState,
  saveCompareState,
} from './compare-states.ts';
import { onBothDatabases } from './testing.ts';

const stateOf = (day: string, text: string): SavedState => ({
  day,
  sha256: text.padEnd(64, '0'),
  json: `{"text":"${text}"}`,
  changes: '{}',
});

onBothDatabases((db) => {
  test('within a day the last state counts, and a day that is over stays as it was', async () => {
    expect(await findNewestCompareState(db())).toBeUndefined();
    expect(await saveCompareState(db(), stateOf('2026-11-24', 'a'))).toBe(true);
    expect(await saveCompareState(db(), stateOf('2026-11-24', 'b'))).toBe(true);
    expect(await findCompareState(db(), '2026-11-24')).toEqual(stateOf('2026-11-24', 'b'));
    expect(await saveCompareState(db(), stateOf('2026-12-01', 'c'))).toBe(true);
    expect(await saveCompareState(db(), stateOf('2026-11-24', 'd'))).toBe(false);
    expect(await saveCompareState(db(), stateOf('2026-11-30', 'd'))).toBe(false);
    expect((await listCompareStates(db())).map(({ day, sha256 }) => day + sha256[0])).toEqual([
      '2026-12-01c',
      '2026-11-24b',
    ]);
  });

  test('the newest state, and the newest before a day', async () => {
    expect((await findNewestCompareState(db()))?.day).toBe('2026-12-01');
    expect((await findNewestCompareState(db(), '2026-12-01'))?.day).toBe('2026-11-24');
    expect(await findNewestCompareState(db(), '2026-11-24')).toBeUndefined();
    expect(await findCompareState(db(), '2026-11-25')).toBeUndefined();
  });
});
