import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KeyPair, makeKeyPair } from '#lib/age/key-pair.ts';
import { openerOf, sealTo } from '#lib/age/sealing.ts';
import { sealSignature, sealSubscriber } from './seal.ts';
import type { SealedSignature } from './sealed-signature.ts';
import { unsealSignature } from './unseal.ts';

const signature: SealedSignature = {
  version: 1,
  name: 'María José Núñez-李',
  zip: '53204',
  comment: '¡Ñandú! 👩‍👩‍👧‍👦',
  locale: 'es',
  disclosure: 'public',
  district: 12,
  textVersion: '2026-11-24-abcdef12',
  day: '2026-11-24',
};

const dir = mkdtempSync(path.join(tmpdir(), 'seal-'));
let pairs: KeyPair[];
let recipients: string[];

beforeAll(async () => {
  pairs = await Promise.all([1, 2, 3].map(() => makeKeyPair()));
  recipients = pairs.map(({ recipient }) => recipient);
});
afterAll(() => rmSync(dir, { recursive: true }));

test('each of three key holders opens it alone, and nobody else does', async () => {
  const sealed = await sealSignature(signature, recipients);
  for (const { identity } of pairs) {
    expect(await unsealSignature(sealed, openerOf([identity]))).toEqual({ signature });
  }
  const stranger = await makeKeyPair();
  expect(await unsealSignature(sealed, openerOf([stranger.identity]))).toEqual({ problem: 'wrongKey' });
  expect(await unsealSignature(sealed, openerOf([stranger.identity, pairs[2]!.identity]))).toEqual({ signature });
});

test('Debian’s age opens it', async () => {
  const found = spawnSync('age', ['--version']);
  if (found.error) throw new Error('The program `age` is missing: install Debian’s package "age" (apt install age).');
  writeFileSync(path.join(dir, 'key.txt'), `${pairs[0]!.identity}\n`, { mode: 0o600 });
  const sealed = Buffer.from(await sealSignature(signature, recipients), 'base64');
  const opened = spawnSync('age', ['--decrypt', '--identity', path.join(dir, 'key.txt')], { input: sealed });
  expect(opened.stderr.toString()).toBe('');
  expect(JSON.parse(opened.stdout.toString())).toEqual(signature);
});

test('the length of a subscriber tells nothing of the address', async () => {
  const length = async (email: string) =>
    (await sealSubscriber({ version: 1, email, locale: 'en', token: 'x'.repeat(32) }, recipients)).length;
  expect(await length(`${'a'.repeat(60)}@${'b'.repeat(60)}.example.org`)).toBe(await length('a@b.us'));
});

test('its length tells nothing of what is inside, up to a step', async () => {
  const length = async (changes: Partial<SealedSignature>) =>
    (await sealSignature({ ...signature, ...changes }, recipients)).length;
  const empty = await length({ name: '', zip: '', comment: '', district: null, disclosure: 'count' });
  expect(await length({})).toBe(empty);
  expect(await length({ comment: 'ñ'.repeat(500), name: 'ß'.repeat(120) })).toBe(empty);
  expect(await length({ comment: '👍'.repeat(500) })).toBeGreaterThan(empty);
});

test('without a key, or with one that is none, nothing is sealed', async () => {
  await expect(sealSignature(signature, [])).rejects.toThrow('no key');
  await expect(sealSignature(signature, ['age1nonsense'])).rejects.toThrow();
});

test('a row that is cut, altered or holds something else is named, and stops nothing', async () => {
  const open = openerOf([pairs[0]!.identity]);
  const whole = await sealSignature(signature, recipients);
  const altered = Buffer.from(whole, 'base64');
  altered[altered.length - 20]! ^= 1;
  for (const sealed of ['', 'nonsense', whole.slice(0, 200), whole.slice(0, -40), altered.toString('base64')]) {
    expect(await unsealSignature(sealed, open)).toEqual({ problem: 'damaged' });
  }
  const holding = async (text: string) =>
    unsealSignature(Buffer.from(await sealTo(Buffer.from(text), recipients)).toString('base64'), open);
  const strange = [
    { ...signature, version: 2 },
    { ...signature, name: { toString: 1 } },
    { ...signature, district: 16 },
  ];
  for (const value of [...strange, { ...signature, comment: 'x'.repeat(20_000) }, null]) {
    expect(await holding(JSON.stringify(value))).toEqual({ problem: 'unknown' });
  }
  expect(await holding('no JSON')).toEqual({ problem: 'unknown' });
});
