import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Db, openDb } from '#db/connect.ts';
import { type Fault, type Peer, startPeer } from '#mail/testing-smtp.ts';
import { postBySmtp } from '#mail/transport.ts';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import { exportRows } from './tasks/export-rows.ts';
import { deskForTests, keyForTests, PASSPHRASE } from './testing.ts';
import { signForTests, subscribeForTests } from './testing-rows.ts';

const { desk, folder, inFolder } = deskForTests();
const words = en.Desk;
const FROM = 'Community site <news@example.org>';
const TEXTS = ['--text', 'news.en.txt', '--text', 'news.es.txt'];
const NOT_TAKEN = { at: 'RCPT', does: '450 4.2.0 later' } as const;
const CLOSED = { at: 'MAIL', does: '421 4.3.2 closing' } as const;

let key: Awaited<ReturnType<typeof keyForTests>>;
let db: Db;
let peer: Peer;
let fault: ((connection: number) => Fault | undefined) | undefined;

beforeAll(async () => {
  key = await keyForTests();
  writeFileSync(inFolder('my.key'), key.file);
});

beforeEach(async () => {
  fault = undefined;
  db = await openDb(`file:${inFolder(`${crypto.randomUUID()}.db`)}`);
  peer = await startPeer({ fault: (connection) => fault?.(connection) });
  // Words of their own, so that what was sent in another test is not known here.
  for (const [locale, subject] of Object.entries({ en: 'A vote on Tuesday', es: 'Votan el martes' }))
    writeFileSync(inFolder(`news.${locale}.txt`), `${subject}\n\nOne ${crypto.randomUUID()},\nstill one.\n\nTwo.\n`);
});

afterEach(async () => {
  await peer.stop();
  await db.destroy();
});

const subscribe = (email: string, locale: 'en' | 'es' = 'en') =>
  subscribeForTests(db, [key.recipient], { email, locale });

async function exported(now = new Date()): Promise<string> {
  const name = `${crypto.randomUUID()}.jsonl`;
  await exportRows({
    db,
    file: inFolder(name),
    keys: [],
    now,
    progress: () => undefined,
    stop: new AbortController().signal,
  });
  return name;
}

function send(
  file: string,
  { more = TEXTS, says = words.send.word, stop = new AbortController().signal, url = '' } = {},
) {
  const address = url || `smtp://127.0.0.1:${peer.port}`;
  const given = { stop, post: async () => postBySmtp(address, FROM) };
  return desk(['send', file, '--key', 'my.key', ...more], [PASSPHRASE, says], given);
}

const receivers = () => peer.taken.map(({ to }) => to.toLowerCase()).toSorted();

test('everyone who asked gets one mail in their language, and one press ends it', async () => {
  await signForTests(db, [key.recipient], { name: 'Ana', disclosure: 'council' });
  const ana = await subscribe('ana@example.org', 'es');
  const twice = [await subscribe('Bo@example.org'), await subscribe('BO@example.org')];
  const { code, said } = await send(await exported());
  expect([code, said]).toEqual([0, expect.stringContaining('2 mails were taken by the mail server')]);
  expect(said).toContain('es: “Votan el martes”, 2 paragraphs');
  expect(receivers()).toEqual(['ana@example.org', 'bo@example.org']);
  const [toAna, toBo] = peer.taken
    .toSorted((a, b) => a.to.localeCompare(b.to))
    .map(({ raw }) =>
      raw
        .replace(/\r\n[ \t]+/g, ' ')
        .replace(/=\r\n/g, '')
        .replaceAll('=3D', '='),
    );
  expect(toAna).toContain(`List-Unsubscribe: <http://localhost:3000/api/updates/unsubscribe?token=${ana}>`);
  expect(toAna).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(toAna).toContain(`/es/novedades/baja?token=${ana}`);
  expect(toAna).toContain('Subject: Votan el martes');
  expect(toBo).toContain('still one.');
  for (const token of twice) expect(toBo).toContain(token);
});

test('the program itself does it, as Node runs it on a laptop', async () => {
  await subscribe('ana@example.org', 'es');
  const args = [inFolder(await exported()), '--key', inFolder('my.key'), '--yes', '--lang', 'en'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--conditions=react-server',
      'scripts/desk.mjs',
      'send',
      ...args,
      ...TEXTS.map((each) => each.replace('news', inFolder('news'))),
    ],
    {
      input: `${PASSPHRASE}\n`,
      encoding: 'utf8',
      env: { NODE_ENV: 'test', MAIL_FOLDER: inFolder('mail') },
    },
  );
  expect([status, stdout], stderr).toEqual([0, expect.stringContaining('1 mail was taken')]);
  expect(readdirSync(inFolder('mail'))).toHaveLength(1);
  rmSync(inFolder('mail'), { recursive: true });
});

test.each([{ SMTP_URL: 'mail.example.org', MAIL_FROM: FROM }, { SMTP_URL: 'smtps://mail.example.org' }])(
  'a mail server that is set wrongly is a sentence, no trace of the program',
  (wrong) => {
    const command = [
      '--conditions=react-server',
      'scripts/desk.mjs',
      'send',
      'any.jsonl',
      '--key',
      'my.key',
      '--lang',
      'es',
    ];
    const env = { NODE_ENV: 'test', ...wrong } as NodeJS.ProcessEnv;
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
    expect([status, stderr]).toEqual([1, expect.stringContaining(es.Desk.trouble.environment.split('\n')[0]!)]);
    expect(stderr).toMatch(/SMTP_URL must be|MAIL_FROM is missing/);
    expect(stderr).not.toMatch(/^\s+at /m);
  },
);

test('the same words go to nobody twice, with a newer export too; who came since gets them', async () => {
  await subscribe('ana@example.org');
  await send(await exported());
  await subscribe('new@example.org');
  const { code, said } = await send(await exported());
  expect([code, said]).toEqual([0, expect.stringContaining('1 mail was sent before with these words')]);
  expect(receivers()).toEqual(['ana@example.org', 'new@example.org']);
  expect((await send(await exported())).said).toContain(words.send.nobody);
  expect(peer.taken).toHaveLength(2);
});

test('who asked again since gets the same words once, whichever row comes first', async () => {
  for (let turn = 0; turn < 6; turn++) {
    await subscribe(`ana${turn}@example.org`);
    await send(await exported());
    // Rows come in the order of their marks: before and after the first one.
    for (let more = 0; more < 4; more++) await subscribe(`ana${turn}@example.org`);
    expect((await send(await exported())).said).toContain(words.send.nobody);
  }
  expect(new Set(receivers()).size).toBe(receivers().length);
});

test('no address is on the disk afterwards', async () => {
  await subscribe('ana@example.org');
  await send(await exported());
  expect(peer.taken).toHaveLength(1);
  for (const name of readdirSync(folder))
    expect(readFileSync(path.join(folder, name)).includes('ana@'), name).toBe(false);
});

test('a mail server that goes away in the middle: the same command goes on there', async () => {
  for (const name of ['a', 'b', 'c']) await subscribe(`${name}@example.org`);
  const file = await exported();
  fault = (connection) => (connection === 1 ? CLOSED : undefined);
  const { code, said } = await send(file);
  expect([code, said]).toEqual([1, expect.stringContaining('1 mail was sent before it')]);
  expect(peer.taken).toHaveLength(1);
  expect((await send(file)).code).toBe(0);
  expect(receivers()).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
});

test('a mailbox that is not taken now does not hold up the others, and is tried again with the same Message-ID', async () => {
  for (const name of ['a', 'b']) await subscribe(`${name}@example.org`);
  const file = await exported();
  fault = (connection) => (connection === 0 ? NOT_TAKEN : undefined);
  const { code, said } = await send(file);
  expect([code, said]).toEqual([1, expect.stringContaining('1 mail was not taken (later)')]);
  expect((await send(file)).code).toBe(0);
  expect(receivers()).toEqual(['a@example.org', 'b@example.org']);
  expect(new Set(peer.taken.map(({ messageId }) => messageId)).size).toBe(2);
});

test('a mail cut off after DATA has the same Message-ID at the next try', async () => {
  await subscribe('ana@example.org');
  const file = await exported();
  fault = (connection) => (connection === 0 ? { at: '.', does: 'cut' } : undefined);
  expect((await send(file)).code).toBe(1);
  expect((await send(file)).code).toBe(0);
  expect(peer.maybe.map(({ messageId }) => messageId)).toEqual(peer.taken.map(({ messageId }) => messageId));
});

test('Ctrl-C ends it with what was sent noted', async () => {
  for (const name of ['a', 'b', 'c']) await subscribe(`${name}@example.org`);
  const file = await exported();
  const stop = new AbortController();
  fault = (connection) => {
    if (connection === 1) stop.abort();
    return undefined;
  };
  expect((await send(file, { stop: stop.signal })).code).toBe(130);
  expect((await send(file)).code).toBe(0);
  expect(new Set(receivers())).toEqual(new Set(['a@example.org', 'b@example.org', 'c@example.org']));
  expect(new Set(peer.taken.map(({ messageId }) => messageId)).size).toBe(3);
});

test('another word, and nothing leaves', async () => {
  await subscribe('ana@example.org');
  const { code, said } = await send(await exported(), { says: 'no' });
  expect([code, said]).toEqual([1, expect.stringContaining(words.trouble.notConfirmed)]);
  expect(peer.taken).toEqual([]);
});

test('an address that does not open is counted, and the others get theirs', async () => {
  await subscribe('ana@example.org');
  await subscribeForTests(db, [key.recipient], { email: '', sealed: 'bm90IGFnZQ==' });
  const { code, said } = await send(await exported());
  expect([code, said]).toEqual([0, expect.stringContaining('1 address did not open')]);
  expect(receivers()).toEqual(['ana@example.org']);
});

test('what is missing is a sentence, and nothing leaves', async () => {
  await subscribe('ana@example.org');
  const file = await exported();
  writeFileSync(inFolder('bare.en.txt'), 'Only a subject\n');
  writeFileSync(inFolder('long.en.txt'), `${'x'.repeat(79)}\n\nWords.\n`);
  const old = await exported(new Date(Date.now() - 3 * 86_400_000));
  const cases: [string, string[], string][] = [
    [file, ['--text', 'news.en.txt'], '.es.txt'],
    [file, ['--text', 'none.en.txt', '--text', 'news.es.txt'], 'none.en.txt could not be read'],
    [file, ['--text', 'bare.en.txt', '--text', 'news.es.txt'], 'bare.en.txt needs a subject'],
    [file, ['--text', 'long.en.txt', '--text', 'news.es.txt'], 'more than 78 characters'],
    [old, TEXTS, 'Export anew on the server'],
  ];
  for (const [name, more, sentence] of cases) {
    const { code, said } = await send(name, { more });
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
  }
  const { said } = await desk(['send', file, '--key', 'my.key', ...TEXTS], [PASSPHRASE]);
  expect(said).toContain(words.trouble.noMailServer);
  const wrong = await desk(['send', file, '--key', 'my.key', ...TEXTS], [PASSPHRASE], {
    post: () => Promise.reject(new Error('SMTP_URL is wrong.')),
  });
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('SMTP_URL is wrong.') });
  expect(peer.taken).toEqual([]);
});
