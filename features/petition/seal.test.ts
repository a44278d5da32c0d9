import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SealedSignature, sealSignature } from './seal.ts';

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
let identities: string[];
let recipients: string[];

beforeAll(async () => {
  identities = await Promise.all([1, 2, 3].map(() => generateX25519Identity()));
  recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
});
afterAll(() => rmSync(dir, { recursive: true }));

test('each of three key holders opens it alone, and nobody else does', async () => {
  const sealed = Buffer.from(await sealSignature(signature, recipients), 'base64');
  for (const identity of identities) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(JSON.parse(await decrypter.decrypt(sealed, 'text'))).toEqual(signature);
  }
  const stranger = new Decrypter();
  stranger.addIdentity(await generateX25519Identity());
  await expect(stranger.decrypt(sealed)).rejects.toThrow();
});

test('Debian’s age opens it', async () => {
  const found = spawnSync('age', ['--version']);
  if (found.error) throw new Error('The program `age` is missing: install Debian’s package "age" (apt install age).');
  writeFileSync(path.join(dir, 'key.txt'), `${identities[0]}\n`, { mode: 0o600 });
  const sealed = Buffer.from(await sealSignature(signature, recipients), 'base64');
  const opened = spawnSync('age', ['--decrypt', '--identity', path.join(dir, 'key.txt')], { input: sealed });
  expect(opened.stderr.toString()).toBe('');
  expect(JSON.parse(opened.stdout.toString())).toEqual(signature);
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
