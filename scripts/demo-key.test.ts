import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { afterAll, expect, test } from 'vitest';
import { demoRecipient, isDemo } from './demo-key.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'demo-key-'));
const file = path.join(folder, 'data/demo-key.txt');
afterAll(() => rmSync(folder, { recursive: true }));

test('the key is made once, for its owner alone, and opens what is sealed to it', async () => {
  const recipient = await demoRecipient(file);
  expect(await demoRecipient(file)).toBe(recipient);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const sealing = new Encrypter();
  sealing.addRecipient(recipient);
  const opening = new Decrypter();
  opening.addIdentity(/^AGE-SECRET-KEY-1\S+$/m.exec(readFileSync(file, 'utf8'))![0]);
  expect(await opening.decrypt(await sealing.encrypt('María'), 'text')).toBe('María');
});

test('a broken file is named, its content is not', async () => {
  writeFileSync(file, 'AGE-SECRET-KEY?');
  await expect(demoRecipient(file)).rejects.toThrow(/demo-key\.txt holds no age key\. Delete it/);
});

test.each([
  [undefined, true],
  ['', true],
  ['http://localhost:3000', true],
  ['http://127.0.0.1:8080/', true],
  ['https://sop130.example', false],
  ['https://localhost.example', false],
  ['no address', false],
])('a site at %s is a demo: %s', (url, expected) => {
  expect(isDemo(url)).toBe(expected);
});
