import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { isProtected, type KeyPair, keyPairsIn, makeKeyPair, protectedKeyFile, unprotect } from './key-pair.ts';
import { openerOf, sealTo, WrongKey } from './sealing.ts';

const PASSPHRASE = 'also diamond seat page argue frozen';
const dir = mkdtempSync(path.join(tmpdir(), 'key-pair-'));
afterAll(() => rmSync(dir, { recursive: true }));

let pair: KeyPair;
let file: string;
beforeAll(async () => {
  pair = await makeKeyPair();
  file = await protectedKeyFile(pair, PASSPHRASE, '2026-11-24', 12);
});

test('a key file opens with its passphrase only, and says nothing without', async () => {
  expect(isProtected(Buffer.from(file))).toBe(true);
  expect(file).not.toMatch(/AGE-SECRET|age1/);
  const plain = await unprotect(Buffer.from(file), PASSPHRASE);
  expect(plain).toBe(`# created: 2026-11-24\n# public key: ${pair.recipient}\n${pair.identity}\n`);
  expect(isProtected(Buffer.from(plain))).toBe(false);
  expect(await keyPairsIn(plain)).toEqual([pair]);
  await expect(unprotect(Buffer.from(file), `${PASSPHRASE} `)).rejects.toThrow(WrongKey);
});

test('typed in again from paper, with other line ends and empty lines around, it still opens', async () => {
  const typed = `\r\n${file.replaceAll('\n', '\r\n')}\r\n`;
  expect(await keyPairsIn(await unprotect(Buffer.from(typed), PASSPHRASE))).toEqual([pair]);
});

test('a letter that was mistyped is noticed, and is no wrong passphrase', async () => {
  const at = file.length - 60;
  const damaged = file.slice(0, at) + (file[at] === 'A' ? 'B' : 'A') + file.slice(at + 1);
  await expect(unprotect(Buffer.from(damaged), PASSPHRASE)).rejects.not.toThrow(WrongKey);
});

test('a file of several keys has each of them, and one without keys none', async () => {
  const other = await makeKeyPair();
  expect(await keyPairsIn(`# two\r\n${pair.identity}\r\n\r\n${other.identity}`)).toEqual([pair, other]);
  expect(await keyPairsIn(pair.recipient)).toEqual([]);
  await expect(keyPairsIn('AGE-SECRET-KEY-1NONSENSE')).rejects.toThrow();
});

/** `age` asks the terminal, so it gets one. Only Linux’s `script` is called in this way. */
test.runIf(process.platform === 'linux')(
  'Debian’s age opens with the protected key what was sealed to it',
  async () => {
    const [keyFile, sealed] = [path.join(dir, 'organizer.key'), path.join(dir, 'sealed.age')];
    writeFileSync(keyFile, await protectedKeyFile(pair, PASSPHRASE, '2026-11-24'), { mode: 0o600 });
    writeFileSync(sealed, await sealTo(Buffer.from('¡Ñandú!'), [pair.recipient]));
    const command = `age --decrypt --identity ${keyFile} ${sealed} > ${dir}/opened 2>${dir}/said; cat ${dir}/opened`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      input: `${PASSPHRASE}\n`,
      encoding: 'utf8',
    });
    expect(stdout).toContain('¡Ñandú!');
  },
);

test('a fingerprint is made as anyone can with sha256sum, and is another for another key', async () => {
  const recipient = 'age15j3keqmn4d27dqsaxaug5g2cdhg98cmjt4cxuq2mcd7vsgyucvnqw62w2l';
  expect(fingerprintOf(recipient)).toBe('c59f 8ec5 1224 7a10 6a5b');
  expect(fingerprintOf(pair.recipient)).not.toBe(fingerprintOf(recipient));
});

test('what is sealed to several opens with each, and a stranger is told apart from a damaged file', async () => {
  const [other, stranger] = await Promise.all([makeKeyPair(), makeKeyPair()]);
  const sealed = await sealTo(Buffer.from('María'), [pair.recipient, other.recipient]);
  for (const { identity } of [pair, other])
    expect(Buffer.from(await openerOf([identity])(sealed)).toString()).toBe('María');
  await expect(openerOf([stranger.identity])(sealed)).rejects.toThrow(WrongKey);
  await expect(openerOf([pair.identity])(sealed.subarray(0, -1))).rejects.not.toThrow(WrongKey);
  await expect(sealTo(Buffer.from('x'), [])).rejects.toThrow('no key');
});
