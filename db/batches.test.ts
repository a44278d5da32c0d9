import { afterEach, expect, test, vi } from 'vitest';
import { inBatches } from './batches.ts';

afterEach(() => void vi.useRealTimers());

const settled = (answers: Promise<unknown>[]) =>
  Promise.all(answers.map((each) => each.catch((error) => error.message)));

test('what comes while a batch is under way is done together in the next', async () => {
  const batches: number[][] = [];
  const add = inBatches(
    async (items: number[]) => {
      batches.push(items);
      await new Promise((go) => setTimeout(go, 5));
      return items.map((item) => item * 10);
    },
    (item) => String(item),
  );
  const first = [1, 2].map(add);
  await vi.waitFor(() => expect(batches).toHaveLength(1));
  expect(await Promise.all([...first, ...[3, 4, 5].map(add)])).toEqual([10, 20, 30, 40, 50]);
  expect(batches).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
});

test('after several at once a moment is waited for more', async () => {
  const batches: number[][] = [];
  const add = inBatches(
    async (items: number[]) => {
      batches.push(items);
      return items;
    },
    (item) => String(item),
  );
  await Promise.all([1, 2].map(add));
  await Promise.all([add(3), new Promise((go) => setTimeout(go, 1)).then(() => add(4))]);
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('two of one key are never in one batch, and a batch has an end', async () => {
  const batches: string[][] = [];
  const add = inBatches(
    async (items: string[]) => {
      batches.push(items);
      return items;
    },
    (item) => item,
  );
  await Promise.all(['a', 'b', 'a', 'a', ...Array.from({ length: 40 }, (_, at) => `c${at}`)].map(add));
  for (const batch of batches) expect(new Set(batch).size).toBe(batch.length);
  expect(Math.max(...batches.map(({ length }) => length))).toBe(32);
  expect(batches.flat()).toHaveLength(44);
});

test('nobody fails for another’s sake', async () => {
  const add = inBatches(
    async (items: string[]) => {
      if (items.includes('bad')) throw new Error('bad');
      return items;
    },
    (item) => item,
  );
  expect(await settled(['a', 'bad', 'b'].map(add))).toEqual(['a', 'bad', 'b']);
  expect(await add('c')).toBe('c');
});

test('a batch that hangs holds up nobody who comes later for long', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const add = inBatches(
    async (items: string[]) => (items.includes('hangs') ? new Promise<string[]>(() => undefined) : items),
    (item) => item,
  );
  void add('hangs');
  await new Promise((go) => setImmediate(() => setImmediate(go)));
  const later = add('later');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await later).toBe('later');
});
