import { expect, test } from 'vitest';
import { Bounded } from './bounded.ts';
import { SharedMemory } from './shared-memory.ts';
import { Strangers } from './strangers.ts';

test('what was asked for longest ago goes first, by number', () => {
  const map = new Bounded<number>(2, 1_000);
  map.set('a', 1, 1);
  map.set('b', 2, 1);
  map.get('a');
  map.set('c', 3, 1);
  expect(map.keys()).toEqual(['a', 'c']);
});

test('and by bytes, keys included; one that is larger than all of it is not kept', () => {
  const map = new Bounded<number>(1_000, 100);
  map.set('a', 1, 60);
  map.set('b', 2, 60);
  expect([map.keys(), map.bytes]).toEqual([['b'], 62]);
  map.set('c'.repeat(50), 3, 1);
  expect([map.keys(), map.bytes]).toEqual([[], 0]);
});

test('putting the same in again and again counts once', () => {
  const map = new Bounded<number>(10, 1_000);
  for (let at = 0; at < 100; at++) map.set('a', at, 50);
  map.delete('a');
  map.delete('a');
  expect([map.size, map.bytes]).toEqual([0, 0]);
});

test('thousands of made-up addresses neither grow the memory nor push out a page', () => {
  const memory = new SharedMemory();
  const answer = (status: number, length: number) => ({
    status,
    headers: {},
    packed: { etag: '', size: length, plain: Buffer.alloc(length) },
    compress: true,
  });
  memory.remember('/en/faq', memory.begin(), answer(200, 50_000));
  for (let at = 0; at < 20_000; at++)
    memory.remember(`/en/faq/${'x'.repeat(at % 9_000)}${at}`, memory.begin(), answer(404, 30_000));
  expect(memory.has('/en/faq')).toBe(true);
  expect(memory.size.entries).toBeLessThanOrEqual(101);
  expect(memory.size.bytes).toBeLessThanOrEqual(5 * 1024 * 1024);
});

test('nor do strangers from everywhere', () => {
  const strangers = new Strangers(3);
  for (let at = 0; at < 50_000; at++) strangers.note(`10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`);
  expect(strangers.bytes).toBeLessThanOrEqual(1024 * 1024);
});

test('a network that asks too often for what does not exist is known for a minute, and no other', () => {
  const strangers = new Strangers(3);
  for (const end of ['1', '2', 'ffff']) strangers.note(`2001:db8:1:2::${end}`, 1_000);
  expect(strangers.isTooMany('2001:db8:1:2:3:4:5:6', 1_000)).toBe(true);
  expect(strangers.isTooMany('2001:db8:1:3::1', 1_000)).toBe(false);
  expect(strangers.isTooMany('192.0.2.1', 1_000)).toBe(false);
  expect(strangers.isTooMany('2001:db8:1:2::1', 62_000)).toBe(false);
});
