import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Workshop } from './workshop.ts';

const PROGRAM = 'lib/apart/testing-program.ts';

type Made = { pid: number; count: number; others: number };

const made = async (workshop: Workshop, given: object): Promise<Made> =>
  JSON.parse((await workshop.make(given)).toString());

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('one process makes one at a time; the same is made once, however many ask', async () => {
  const workshop = new Workshop(PROGRAM);
  const names = ['a', 'b', 'c', 'a', 'a', 'b'];
  const all = await Promise.all(names.map((name) => made(workshop, { name })));
  expect(all.map(({ count }) => count)).toEqual([1, 2, 3, 1, 1, 2]);
  expect(all.map(({ others }) => others)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
});

test('a failure is not kept and holds nobody up, nor does a process that dies', async () => {
  const workshop = new Workshop(PROGRAM);
  const asked = [{ fail: true }, { name: 'b' }, { end: true }, { name: 'c' }];
  const settled = await Promise.allSettled(asked.map((given) => made(workshop, given)));
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
  await expect(workshop.make({ fail: true })).rejects.toThrow(PROGRAM);
});

test('a program that is not there fails for everyone who asks', async () => {
  const workshop = new Workshop('lib/apart/nothing.ts');
  const settled = await Promise.allSettled([workshop.make({ name: 'a' }), workshop.make({ name: 'b' })]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('the process ends when nothing is asked for, and comes back', async () => {
  const workshop = new Workshop(PROGRAM, { restMs: 1 });
  const { pid } = await made(workshop, { name: 'a' });
  for (let tries = 0; tries < 200 && isAlive(pid); tries++) await sleep(20);
  expect(isAlive(pid)).toBe(false);
  expect((await made(workshop, { name: 'b' })).pid).not.toBe(pid);
});

test('what was asked for longest ago is forgotten, by bytes', async () => {
  const workshop = new Workshop(PROGRAM, { bytes: 2_500 });
  for (const name of ['a', 'b', 'a', 'c']) await workshop.make({ name, size: 1_000 });
  expect((await made(workshop, { name: 'a', size: 1_000 })).count).toBe(1);
  expect((await made(workshop, { name: 'b', size: 1_000 })).count).toBe(4);
});

test('too many at once are refused, and the others are made', async () => {
  const workshop = new Workshop(PROGRAM, { waiting: 2 });
  const settled = await Promise.allSettled(['a', 'b', 'c'].map((name) => workshop.make({ name })));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  await expect(workshop.make({ name: 'c' })).resolves.toBeDefined();
});
