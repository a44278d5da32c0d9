import { afterEach, expect, test, vi } from 'vitest';
import { restart } from '../testing.ts';
import { keptForProcess } from './kept.ts';

afterEach(() => {
  restart();
  vi.useRealTimers();
});

async function callsOver(ms: number, isDevelopment: boolean): Promise<number> {
  vi.useFakeTimers();
  const make = vi.fn(async () => 'words');
  await Promise.all([keptForProcess('x', make, isDevelopment), keptForProcess('x', make, isDevelopment)]);
  vi.advanceTimersByTime(ms);
  expect(await keptForProcess('x', make, isDevelopment)).toBe('words');
  return make.mock.calls.length;
}

test('the built server makes it once', async () => {
  expect(await callsOver(86_400_000, false)).toBe(1);
});

test('in development it is made anew after a second', async () => {
  expect(await callsOver(900, true)).toBe(1);
  restart();
  expect(await callsOver(1_100, true)).toBe(2);
});
