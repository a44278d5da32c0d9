import { beforeEach, expect, test } from 'vitest';
import { RETENTION } from '#lib/retention.ts';
import { batchOfNetwork, countLook, LONG_COMMENT, MOST_ALIKE, senderOf } from './floods.ts';
import { type Petition, petitionSchema } from './schema.ts';

const start = new Date('2026-11-24T18:00:00Z');
const later = (minutes: number, ms = 0) => new Date(start.getTime() + minutes * 60_000 + ms);
const sender = (network = 'here', browser = 'phone') => ({ network, browser });
const form = (changes: Record<string, string> = {}): Petition =>
  petitionSchema.parse({ disclosure: changes.name ? 'public' : 'count', ...changes });
const many = (count: number, once: (index: number) => string | null) =>
  Array.from({ length: count }, (_, i) => once(i));
const letterCount = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
const held = (batches: (string | null)[]) => batches.filter((batch) => batch !== null);

beforeEach(() => void (globalThis as { kept?: Map<string, unknown> }).kept?.delete('petition looks'));

test('two hundred people behind one church’s Wi-Fi, all with the same phone, are all counted', () => {
  expect(held(many(200, () => countLook(form(), sender(), start)))).toEqual([]);
  const named = many(200, (i) => countLook(form({ name: `Ana ${String.fromCodePoint(0x4e00 + i)}` }), sender(), start));
  expect(held(named)).toEqual([]);
});

test('a flood of blank forms is set aside as one batch, and honest people beside it are not', () => {
  const batches = many(MOST_ALIKE.blank + 50, () => countLook(form({ district: '3' }), sender(), start));
  expect(held(batches)).toHaveLength(50);
  expect(new Set(held(batches)).size).toBe(1);
  expect(held(batches)[0]).toMatch(/^blank-\w{8}$/);
  const beside = [
    countLook(form({ name: 'Ana' }), sender(), start),
    countLook(form({ district: '4' }), sender(), start),
    countLook(form({ district: '3' }), sender('here', 'another phone'), start),
    countLook(form({ district: '3' }), sender('there'), start),
  ];
  expect(held(beside)).toEqual([]);
});

test('the same words are too many sooner, from wherever, with whatever numbers and marks behind them', () => {
  const batches = many(MOST_ALIKE.words + 2, (i) =>
    countLook(form({ name: `Bot ${i}`, comment: '¡Spám!', zip: `5320${i % 10}` }), sender(`network ${i}`), start),
  );
  expect(held(batches)).toHaveLength(2);
  expect(held(batches)[0]).toMatch(/^words-/);
  expect(countLook(form({ name: 'Bot', comment: 'Spam' }), sender(), start)).toBe(held(batches)[0]);
  expect(countLook(form({ name: 'Bot', comment: 'Something else' }), sender(), start)).toBeNull();
});

test('what honest people have in common is no flood: a short comment without a name, from everywhere', () => {
  const thanks = (i: number) => countLook(form({ comment: '¡Gracias!' }), sender(`home ${i}`), start);
  expect(held(many(500, thanks))).toEqual([]);
  const atChurch = (i: number) => countLook(form({ comment: i % 2 ? 'Gracias' : 'Thank you' }), sender(), start);
  const batches = many(MOST_ALIKE.blank + 2, atChurch);
  expect(held(batches)).toHaveLength(2);
  expect(held(batches)[0]).toMatch(/^blank-/);
});

test('a long comment is nobody else’s, with a name or without', () => {
  const spam = `Buy ${'spam '.repeat(10)}`;
  expect(letterCount(spam)).toBeGreaterThanOrEqual(LONG_COMMENT);
  const batches = many(MOST_ALIKE.words + 1, (i) => countLook(form({ comment: spam }), sender(`network ${i}`), start));
  expect(held(batches)).toHaveLength(1);
  expect(held(batches)[0]).toMatch(/^words-/);
});

test('the window is fixed: what is set aside does not prolong it', () => {
  const flood = (at: Date) => countLook(form({ name: 'Bot' }), sender(), at);
  many(MOST_ALIKE.words, () => flood(start));
  const first = flood(later(RETENTION.attemptMinutes, -1));
  expect(first).toMatch(/^words-/);
  expect(held(many(MOST_ALIKE.words, () => flood(later(RETENTION.attemptMinutes))))).toEqual([]);
  expect(flood(later(RETENTION.attemptMinutes))).toBe(first); // a flood that goes on has one name
});

test('a flood is over when it has been quiet for a while, and the next has another name', () => {
  const flood = (at: Date) => countLook(form({ name: 'Bot' }), sender(), at);
  many(MOST_ALIKE.words, () => flood(start));
  const first = flood(start);
  many(MOST_ALIKE.words, () => flood(later(2 * RETENTION.attemptMinutes)));
  const next = flood(later(2 * RETENTION.attemptMinutes));
  expect(next).toMatch(/^words-/);
  expect(next).not.toBe(first);
});

test('people who come one after the other are never a flood', () => {
  const slow = many(200, (i) => countLook(form({ name: 'María García' }), sender(), later(i)));
  expect(held(slow)).toEqual([]);
});

test('what one network sends above its bound is one batch', () => {
  const batch = batchOfNetwork(sender(), start);
  expect(batch).toMatch(/^network-/);
  expect(batchOfNetwork(sender('here', 'other phone'), later(9))).toBe(batch);
  expect(batchOfNetwork(sender('there'), start)).not.toBe(batch);
  expect(batchOfNetwork(sender(), later(19))).toBe(batch);
});

test('whom a form came from is a hash of network and kind of browser', () => {
  const from = (address: string, agent: string) =>
    senderOf(new Request('http://x', { headers: { 'x-client-address': address, 'user-agent': agent } }));
  expect(from('192.0.2.1', 'phone')).toEqual(from('192.0.2.77', 'phone'));
  expect(from('192.0.2.1', 'phone').network).not.toBe(from('192.0.3.1', 'phone').network);
  expect(from('192.0.2.1', 'phone').browser).not.toBe(from('192.0.2.1', 'laptop').browser);
  expect(JSON.stringify(from('192.0.2.1', 'phone'))).not.toMatch(/192|phone/);
});
