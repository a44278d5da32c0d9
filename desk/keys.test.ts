import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprintOf } from '#lib/age/fingerprint.ts';
import { makeKeyPair } from '#lib/age/key-pair.ts';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import { COMMANDS } from './commands.ts';
import { deskForTests, keyForTests, PASSPHRASE } from './testing.ts';
import { withKeys } from './terminal.ts';

const { desk, inFolder } = deskForTests();
const words = en.Desk;
let made: Awaited<ReturnType<typeof desk>>;
let recipient: string;

beforeAll(async () => {
  made = await desk('keys new new.key', ['short', 'a long passphrase', 'another passphrase', PASSPHRASE, PASSPHRASE]);
  const key = await keyForTests();
  recipient = key.recipient;
  writeFileSync(inFolder('my.key'), key.file);
});

/** The part of a sentence before its first value. */
const startOf = (sentence: string) => sentence.split('{')[0]!;
const afterFirst = (sentence: string) => /\}([^{]+)/.exec(sentence)![1]!;

test('a new key is for its owner alone, and its passphrase is asked twice', () => {
  expect(made.code).toBe(0);
  expect(made.said).toContain(startOf(words.keysNew.short));
  expect(made.said).toContain(words.keysNew.differs);
  const [publicKey = ''] = /age1\w{58}/.exec(made.said) ?? [];
  expect(made.said).toContain(`PETITION_RECIPIENTS=${publicKey}`);
  expect(made.said).toContain(fingerprintOf(publicKey));
  expect(made.said).not.toMatch(/AGE-SECRET/);
  expect(statSync(inFolder('new.key')).mode & 0o777).toBe(0o600);
});

test('a file that is there is never overwritten', async () => {
  const before = readFileSync(inFolder('my.key'), 'utf8');
  const { code, said } = await desk('keys new my.key', [PASSPHRASE, PASSPHRASE]);
  expect([code, said]).toEqual([1, expect.stringContaining(afterFirst(words.trouble.exists))]);
  expect(readFileSync(inFolder('my.key'), 'utf8')).toBe(before);
});

test('whoever has no passphrase gets one of six words', async () => {
  const { said } = await desk('keys new other.key', ['', 'not noted']);
  const [, six = ''] = /\n {4}((?:[a-z]+ ){5}[a-z]+)\n/.exec(said) ?? [];
  expect(six.split(' ')).toHaveLength(6);
});

test('the key opens what is sealed to it, after a wrong passphrase too', async () => {
  const { code, said } = await desk('rehearse --key my.key', ['wrong', PASSPHRASE]);
  expect(said).toContain(words.passphrase.again);
  expect(said).toContain(`${fingerprintOf(recipient)}   opened by my.key`);
  expect([code, said]).toEqual([0, expect.stringContaining(words.rehearse.good)]);
});

test('a key that does not belong to the site is told plainly', async () => {
  const other = (await makeKeyPair()).recipient;
  const { code, said } = await desk(`rehearse --key my.key`, [PASSPHRASE], { recipients: [other] });
  expect(said).toContain(fingerprintOf(other));
  expect([code, said]).toEqual([1, expect.stringContaining(words.rehearse.bad)]);
  const both = await desk(`rehearse --key my.key --recipients ${other},${recipient}`, [PASSPHRASE]);
  expect(both).toEqual({ code: 0, said: expect.stringContaining(`${fingerprintOf(other)}   not opened`) });
});

test.each([
  ['rehearse', words.trouble.needsKey],
  ['rehearse --key gone.key', words.trouble.noKeyFile],
  ['rehearse --key public.key', words.trouble.publicKey],
  ['rehearse --key empty.key', words.trouble.noKeyInFile],
  ['rehearse --key broken.key', words.trouble.brokenKeyFile],
  ['rehearse --key plain.key --recipients age1x', words.trouble.noRecipient],
  ['rehearse --key plain.key --site nowhere', words.trouble.noAddress],
  ['rehearse --key plain.key --site http://127.0.0.1:9', words.trouble.siteAway],
])('%s ends with a sentence', async (command, sentence) => {
  writeFileSync(inFolder('public.key'), `${recipient}\n`);
  writeFileSync(inFolder('empty.key'), '');
  writeFileSync(inFolder('broken.key'), readFileSync(inFolder('my.key'), 'utf8').slice(0, 300));
  writeFileSync(inFolder('plain.key'), `${(await makeKeyPair()).identity}\n`);
  const { code, said } = await desk(command, [PASSPHRASE]);
  for (const part of sentence.split(/\{[^}]+\}/)) expect(said).toContain(part);
  expect(code).toBe(1);
});

test('three wrong passphrases, and Ctrl-C, end it', async () => {
  const wrong = await desk('rehearse --key my.key', ['a', 'b', 'c', PASSPHRASE]);
  expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining(startOf(words.trouble.passphrase))]);
  const stopped = await desk('rehearse --key my.key', []);
  expect([stopped.code, stopped.said]).toEqual([130, expect.stringContaining(words.stopped)]);
});

test.each(['keys new server.key', 'rehearse --key my.key'])(
  '%s does nothing on the server of a site',
  async (command) => {
    const { code, said } = await desk(command, [PASSPHRASE, PASSPHRASE], { isServer: true });
    expect({ code, said }).toEqual({ code: 1, said: words.trouble.server });
  },
);

test('every command has help with an example, in both languages, and what is misspelled is named', async () => {
  for (const { call } of COMMANDS) {
    for (const [lang, say] of [
      ['en', 'Example: '],
      ['es', 'Ejemplo: '],
    ] as const) {
      const { code, said } = await desk(`${call} --help --lang ${lang}`);
      expect([code, said]).toEqual([0, expect.stringContaining(`${say}npm run desk -- ${call}`)]);
    }
  }
  expect((await desk('rehaerse')).said).toContain('“rehaerse”');
  expect(await desk('rehaerse')).toMatchObject({ code: 2 });
  expect((await desk('rehearse --keys x')).said).toContain('--keys');
  expect(await desk('--lang es keys new --help')).toEqual({ code: 0, said: es.Desk.commands.keysNew.help });
  expect(await desk('--lang=es rehaerse')).toMatchObject({ code: 2, said: expect.stringContaining('«rehaerse»') });
  for (const other of ['--lang fr count', 'count --lang'])
    expect(await desk(other)).toMatchObject({ code: 2, said: expect.stringContaining('--lang en or --lang es') });
  expect((await desk('--lang es')).said).toContain(startOf(es.Desk.overview));
});

test('what is typed unseen can be mended', () => {
  expect(withKeys('', 'pásx\u007fs')).toBe('páss');
  expect(withKeys('😀', '\b')).toBe('');
  expect(withKeys('wrong', '\u0015right')).toBe('right');
});

const server = createServer(
  (_, response) => void response.end(JSON.stringify({ status: 'ok', keys: [fingerprintOf(recipient)] })),
);
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

test('a running site is asked which keys it seals to', async () => {
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own = await desk(`rehearse --key my.key --site ${site}`, [PASSPHRASE]);
  expect(own).toEqual({ code: 0, said: expect.stringContaining(`one key:\n  ${fingerprintOf(recipient)}`) });
  writeFileSync(inFolder('stranger.key'), `${(await makeKeyPair()).identity}\n`);
  const strange = await desk(`rehearse --key stranger.key --site ${site}`);
  expect([strange.code, strange.said]).toEqual([
    1,
    expect.stringContaining('does NOT seal to the key in stranger.key'),
  ]);
});
