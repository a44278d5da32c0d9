import { afterEach, expect, test, vi } from 'vitest';
import { openAnswer } from './sealed-answer.ts';
import { MAX_LENGTH, sealAnswer } from './sealed-cookie.ts';

afterEach(() => vi.useRealTimers());

const valueOf = (cookie = '') => /^answer=([^;]*)/.exec(cookie)?.[1] ?? '';
const noise = (length: number) =>
  Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('');

test('what was sealed is read back for ten minutes, on its page only, and shows nothing', async () => {
  vi.useFakeTimers();
  const [cookie] = await sealAnswer(['/en/petition/thanks'], { code: 'abandon ability' });
  expect(cookie).toMatch(/; Path=\/en\/petition\/thanks; Max-Age=600; HttpOnly; SameSite=Strict$/);
  expect(cookie).not.toContain('abandon');
  expect(await openAnswer(valueOf(cookie))).toEqual({ code: 'abandon ability' });
  vi.advanceTimersByTime(600_001);
  expect(await openAnswer(valueOf(cookie))).toBeUndefined();
});

test('what we did not seal is no answer', async () => {
  const [cookie] = await sealAnswer(['/x'], { code: 'abandon' });
  const flipped = valueOf(cookie).replace(/.{10}$/, (last) => [...last].reverse().join(''));
  for (const value of ['', 'a.b.c.d.e', flipped]) expect(await openAnswer(value)).toBeUndefined();
});

test('another language comes along only while all of it stays small enough', async () => {
  expect(await sealAnswer(['/en', '/es'], { text: 'short' })).toHaveLength(2);
  const long = await sealAnswer(['/en', '/es'], { text: noise(800) });
  expect(long).toHaveLength(1);
  expect(valueOf(long[0]).length).toBeLessThanOrEqual(MAX_LENGTH);
  expect(await sealAnswer(['/en', '/es'], { text: noise(2_000) })).toEqual([]);
});
