import { afterEach, expect, test, vi } from 'vitest';
import { restart } from '../testing.ts';
import { keptForProcess } from './kept.ts';

afterEach(() => {
  restart();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

async function callsOver(ms: number): Promise<number> {
  vi.useFakeTimers();
  const make = vi.fn(async () => 'words');
  await Promise.all([keptForProcess('x', make), keptForProcess('x', make)]);
  vi.advanceTimersByTime(ms);
  expect(await keptForProcess('x', make)).toBe('words');
  return make.mock.calls.length;
}

test('the built server makes it once', async () => {
  expect(await callsOver(86_400_000)).toBe(1);
});

test('in development it is made anew after a second', async () => {
  vi.stubEnv('NODE_ENV', 'development');
  expect(await callsOver(900)).toBe(1);
  restart();
  expect(await callsOver(1_100)).toBe(2);
});
