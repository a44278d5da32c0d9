import { expect, test } from 'vitest';
import { anchorsOf } from './anchors.ts';

const keys = (text: string) => text.split('');

test('a stretch that stands once in both is an anchor, as long as it is', () => {
  expect(anchorsOf(keys('--abcdefg--'), keys('abcdefg'))).toEqual([{ before: 2, after: 0, count: 7 }]);
});

test('what is repeated, too short or out of order is none', () => {
  expect(anchorsOf(keys('abcdexabcde'), keys('abcde'))).toEqual([]);
  expect(anchorsOf(keys('abcd'), keys('abcd'))).toEqual([]);
  expect(anchorsOf(keys('abcdef12345678'), keys('12345678abcdef'))).toEqual([{ before: 6, after: 0, count: 8 }]);
});

test('anchors never overlap, in neither text', () => {
  const anchors = anchorsOf(keys('abcdefghij'), keys('abcdefXdefghij'));
  anchors.slice(1).forEach(({ before, after }, at) => {
    const last = anchors[at]!;
    expect(before).toBeGreaterThanOrEqual(last.before + last.count);
    expect(after).toBeGreaterThanOrEqual(last.after + last.count);
  });
  expect(anchors.length).toBeGreaterThan(1);
});
