import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { deleteSubscriber } from '#db/confirmations.ts';
import { type Db, openDb } from '#db/connect.ts';
import { onBothDatabases } from '#db/testing.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { sealSignature } from '#features/petition/seal.ts';
import { makeKeyPair } from '#lib/age/key-pair.ts';
import { env } from '#lib/env.ts';
import { readCsv } from '#lib/testing-csv.ts';
import en from '#messages/en.json' with { type: 'json' };
import { exportRows } from './tasks/export-rows.ts';
import { deskForTests, keyForTests, PASSPHRASE } from './testing.ts';
import { signForTests, subscribeForTests } from './testing-rows.ts';

const { desk, inFolder } = deskForTests();
const words = en.Desk;
let key: Awaited<ReturnType<typeof keyForTests>>;
beforeAll(async () => {
  key = await keyForTests();
  writeFileSync(inFolder('my.key'), key.file);
});

/** Names that have broken spreadsheets, lists and terminals before, and how they stand in a list. */
const HOSTILE: [string, string][] = [
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['O’Brien, "Pat"; Jr.', 'O’Brien, "Pat"; Jr.'],
  ['Ana\r\nLuisa\tPérez', 'Ana Luisa Pérez'],
  ['\u202Enitsuj\u202C', 'nitsuj'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['ዓለም', 'ዓለም'],
  ['李', '李'],
  ['ñ'.repeat(120), 'ñ'.repeat(120)],
  ['محمد علی‌زاده', 'محمد علی‌زاده'],
];

const SIGNATURE = {
  version: 1,
  name: '',
  zip: '',
  comment: '',
  locale: 'en',
  disclosure: 'public',
  district: null,
  textVersion: 'v1',
  day: '2026-11-24',
} as const;

const csv = (folder: string, name: string) => readCsv(readFileSync(path.join(inFolder(folder), name), 'utf8'));
const namesIn = (folder: string, name: string) =>
  csv(folder, name)
    .slice(1)
    .map(([first]) => first);
const openIt = (file: string, out: string, ...more: string[]) =>
  desk(['open', file, '--key', 'my.key', '--out', out, ...more], [PASSPHRASE]);

const THE_25TH = new Date('2026-11-26T03:00:00Z'); // still the 25th in Milwaukee

async function exported(db: Db, name: string, now = new Date()): Promise<void> {
  const stop = new AbortController().signal;
  await exportRows({
    db,
    file: inFolder(name),
    keys: ['1111 2222 3333 4444 5555'],
    now,
    progress: () => undefined,
    stop,
  });
}

onBothDatabases((db) => {
  const folder = () => (db() === undefined ? '' : crypto.randomUUID());

  test('the lists hold who chose to be on them, whatever their name, and nobody else', async () => {
    const other = (await makeKeyPair()).recipient;
    const keys = [other, key.recipient];
    for (const [name] of HOSTILE) await signForTests(db(), keys, { name, disclosure: 'council', zip: '53204' });
    await signForTests(db(), keys, { name: 'Öffentlich', disclosure: 'public', comment: '=1+1', district: 3 });
    await signForTests(db(), keys, { comment: 'Count only', locale: 'es', district: 3 });
    await signForTests(db(), keys, { name: 'Flood', disclosure: 'public', batch: 'burst-1' });
    const file = `${folder()}.jsonl`;
    await exported(db(), file, THE_25TH);
    const out = `lists-${file}`;
    const { code, said } = await openIt(file, out);
    expect([code, said]).toEqual([0, expect.stringContaining(`${HOSTILE.length + 3} signatures were opened`)]);

    expect(namesIn(out, 'council-list.csv').toSorted()).toEqual(
      ['Öffentlich', ...HOSTILE.map(([, cell]) => cell)].toSorted(),
    );
    expect(namesIn(out, 'public-list.csv')).toEqual(['Öffentlich']);
    expect(csv(out, 'comments.csv').slice(1)).toEqual([
      ["'=1+1", 'en', words.choices.public],
      ['Count only', 'es', words.choices.count],
    ]);
    expect(csv(out, 'set-aside.csv').slice(1)).toEqual([['burst-1', 'Flood', '', '', '', words.choices.public]]);
    const counts = csv(out, 'counts.csv').map((row) => row.join(' | '));
    expect(counts).toContain(`Choice | ${words.choices.council} | ${HOSTILE.length}`);
    expect(counts).toContain(`Choice | ${words.choices.count} | 1`);
    expect(counts).toContain('District | 3 | 2');
    expect(counts).toContain(`ZIP code | 53204 | ${HOSTILE.length}`);
    const summary = readFileSync(path.join(inFolder(out), 'summary.txt'), 'utf8');
    expect(summary).toContain('--through 2026-11-24');
    expect(summary).toContain('Set aside as part of a flood: one row. It is on no list.');
    expect(readdirSync(inFolder(out)).toSorted()).toEqual([
      'comments.csv',
      'council-list.csv',
      'counts.csv',
      'public-list.csv',
      'set-aside.csv',
      'summary.txt',
    ]);
    for (const each of readdirSync(inFolder(out)))
      expect(statSync(path.join(inFolder(out), each)).mode & 0o777).toBe(0o600);
    expect(statSync(inFolder(out)).mode & 0o777).toBe(0o700);
  });

  test('the file names nobody, has no mark of the six words, and Debian’s age opens its rows', async () => {
    await signForTests(db(), [key.recipient], { name: 'Xochiquetzal', disclosure: 'public' });
    const file = `${folder()}.jsonl`;
    await exported(db(), file, THE_25TH);
    const text = readFileSync(inFolder(file), 'utf8');
    expect(text).not.toMatch(/Xochiquetzal|codeHash/);
    expect(statSync(inFolder(file)).mode & 0o777).toBe(0o600);
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows[0]).toMatchObject({
      format: 'sop130-signatures',
      version: 2,
      madeOn: '2026-11-25',
      through: '2026-11-24',
    });
    expect(rows.at(-1)).toMatchObject({ end: true, count: rows.length - 2 });
    writeFileSync(inFolder('plain.key'), key.identity, { mode: 0o600 });
    const opened = rows.slice(1, -1).map(({ sealed }) => {
      const input = Buffer.from(sealed, 'base64');
      return spawnSync('age', ['--decrypt', '--identity', inFolder('plain.key')], { input, encoding: 'utf8' }).stdout;
    });
    expect(opened.some((each) => each.includes('Xochiquetzal'))).toBe(true);
  });

  test('who wants updates is listed with the link of the mails, whatever the address; who ended them is not', async () => {
    const keys = [key.recipient];
    const listed: [string, string][] = [
      ['=cmd@example.org', "'=cmd@example.org"],
      ['+1@example.org', "'+1@example.org"],
      ['ñandú@ejemplo.org', 'ñandú@ejemplo.org'],
      ["o'brien@example.org", "o'brien@example.org"],
    ];
    const tokens = new Map<string, string>();
    for (const [email, cell] of listed) tokens.set(cell, await subscribeForTests(db(), keys, { email, locale: 'es' }));
    const ended = await subscribeForTests(db(), keys, { email: 'ended@example.org' });
    const bad = ['a@example.org\r\nBcc: b@example.org', 'a@example.org, b@example.org', '<a@example.org>', '', 'a'];
    for (const email of bad) await subscribeForTests(db(), keys, { email });
    const signature = await sealSignature({ ...SIGNATURE, name: 'Moved Over' }, keys);
    for (const sealed of ['bm9uc2Vuc2U=', signature]) await subscribeForTests(db(), keys, { email: '', sealed });

    const [first, second] = [`${folder()}.jsonl`, `${folder()}.jsonl`];
    await exported(db(), first);
    await deleteSubscriber(db(), `hash of ${ended}`);
    await exported(db(), second);
    expect(readFileSync(inFolder(second), 'utf8')).not.toMatch(/example|ejemplo|tokenHash|hash of/);
    await openIt(first, `lists-${first}`);
    expect(namesIn(`lists-${first}`, 'updates.csv')).toContain('ended@example.org');
    const out = `lists-${second}`;
    const { code, said } = await openIt(second, out);
    expect([code, said]).toEqual([1, expect.stringContaining(`${bad.length + 2} rows did not open`)]);

    const [, ...rows] = csv(out, 'updates.csv');
    expect(rows.map(([email]) => email).toSorted()).toEqual([...tokens.keys()].toSorted());
    for (const [email, language, link] of rows)
      expect([language, link]).toEqual(['es', `${env.SITE_URL}/es/novedades/baja?token=${tokens.get(email!)}`]);
    const problems = csv(out, 'to-look-at.csv').map(([, , problem]) => problem);
    expect(problems.filter((each) => each === words.problems.unknown)).toHaveLength(bad.length + 1);
    const others = readdirSync(inFolder(out)).filter((each) => each !== 'updates.csv');
    for (const each of others)
      expect(readFileSync(path.join(inFolder(out), each), 'utf8')).not.toMatch(/@(?!SUM)|ejemplo|Moved Over/);
    expect(readFileSync(path.join(inFolder(out), 'summary.txt'), 'utf8')).toContain('updates.csv');
    expect(statSync(path.join(inFolder(out), 'updates.csv')).mode & 0o777).toBe(0o600);
  });
});

test.each([
  ['after the hand-over', []],
  ['beside signatures', [undefined]],
])('%s who wants updates is on a list of their own, with half a file too', async (when, rows) => {
  await fileWith(`${when}.jsonl`, rows, ['ana@example.org', 'li@example.org']);
  expect((await openIt(`${when}.jsonl`, when)).code).toBe(0);
  expect(namesIn(when, 'updates.csv')).toEqual(['ana@example.org', 'li@example.org']);
  const lines = readFileSync(inFolder(`${when}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  writeFileSync(inFolder(`${when}-cut`), `${lines.slice(0, -2).join('\n')}\n`);
  expect((await openIt(`${when}-cut`, `${when}-none`)).said).toContain('is not whole');
  await openIt(`${when}-cut`, `${when}-half`, '--incomplete');
  expect(namesIn(`${when}-half`, 'updates.csv')).toHaveLength(1);
  writeFileSync(inFolder(`${when}-less`), lines.toSpliced(-2, 1).join('\n').concat('\n'));
  expect((await openIt(`${when}-less`, `${when}-none`)).said).toContain('was changed since it was made');
});

test('promise withdrawal: lists from an export that was not made today say that it has to be made anew before the hand-over', async () => {
  const db = await openDb('file::memory:');
  await signForTests(db, [key.recipient], { name: 'Ana', disclosure: 'council' });
  const [today, yesterday] = [new Date(), new Date(Date.now() - 86_400_000)];
  await exported(db, 'of-today.jsonl', today);
  await exported(db, 'of-yesterday.jsonl', yesterday);
  await db.destroy();
  const summaryIn = (out: string) => readFileSync(path.join(inFolder(out), 'summary.txt'), 'utf8');
  const anew = 'Before you hand them over, export anew';

  const old = await openIt('of-yesterday.jsonl', 'of-yesterday');
  expect([old.code, old.said]).toEqual([0, expect.stringContaining(anew)]);
  expect(old.said).toContain(`made on ${dayOf(yesterday)}, not today`);
  expect(summaryIn('of-yesterday')).toContain(anew);
  const fresh = await openIt('of-today.jsonl', 'of-today');
  expect(fresh.said).not.toContain(anew);
  expect(summaryIn('of-today')).toContain(`Hand these lists over on ${dayOf(today)}`);
  const spanish = await openIt('of-yesterday.jsonl', 'de-ayer', '--lang', 'es');
  expect(spanish.said).toContain('Antes de entregarlas, haga «export» de nuevo');
});

test('promise updates: from an export too old to be mailed from, no list for a mailing is made, and it is said', async () => {
  const db = await openDb('file::memory:');
  await subscribeForTests(db, [key.recipient], { email: 'ana@example.org' });
  for (const [days, isWritten] of [
    [1, true],
    [2, false],
  ] as const) {
    await exported(db, `old-${days}.jsonl`, new Date(Date.now() - days * 86_400_000));
    expect((await openIt(`old-${days}.jsonl`, `old-${days}`)).code).toBe(0);
    expect(readdirSync(inFolder(`old-${days}`)).includes('updates.csv')).toBe(isWritten);
    const summary = readFileSync(path.join(inFolder(`old-${days}`), 'summary.txt'), 'utf8');
    expect(summary.includes('Not written. One address wants updates')).toBe(!isWritten);
  }
  await db.destroy();
});

test('a file of version 1, which had no updates, still opens', async () => {
  const head = { format: 'sop130-signatures', version: 1, madeOn: '2026-11-25', through: '2026-11-24', count: 0 };
  const text = `${JSON.stringify({ ...head, keys: [], texts: [] })}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(inFolder('first.jsonl'), `${text}${JSON.stringify({ end: true, count: 0, sha256 })}\n`);
  expect((await openIt('first.jsonl', 'first')).code).toBe(0);
  expect(readdirSync(inFolder('first'))).not.toContain('updates.csv');
});

/** A file of its own: so many rows, and what is wrong with some; then these addresses that want updates. */
async function fileWith(
  name: string,
  rows: ({ sealed?: string; recipient?: string } | undefined)[],
  emails: string[] = [],
): Promise<void> {
  const db = await openDb('file::memory:');
  for (const [index, row] of rows.entries()) {
    const name = `Row ${index}`;
    await signForTests(db, [row?.recipient ?? key.recipient], { name, disclosure: 'council', sealed: row?.sealed });
  }
  for (const email of emails) await subscribeForTests(db, [key.recipient], { email });
  await exported(db, name);
  await db.destroy();
}

test('a row that does not open is named, and the others are on the lists', async () => {
  const stranger = (await makeKeyPair()).recipient;
  await fileWith('some.jsonl', [
    { sealed: 'bm9uc2Vuc2U=' },
    undefined,
    { recipient: stranger },
    undefined,
    { sealed: '' },
  ]);
  const { code, said } = await openIt('some.jsonl', 'some');
  expect([code, said]).toEqual([1, expect.stringContaining('3 rows did not open: see to-look-at.csv')]);
  expect(namesIn('some', 'council-list.csv')).toEqual(['Row 1', 'Row 3']);
  const problems = csv('some', 'to-look-at.csv')
    .slice(1)
    .map(([, , problem]) => problem);
  expect(problems.toSorted()).toEqual(
    [words.problems.damaged, words.problems.damaged, words.problems.wrongKey].toSorted(),
  );
});

test('another key is told before anything is written', async () => {
  await fileWith('others.jsonl', [
    { recipient: (await makeKeyPair()).recipient },
    { recipient: (await makeKeyPair()).recipient },
  ]);
  const { code, said } = await openIt('others.jsonl', 'others');
  expect([code, said]).toEqual([1, expect.stringContaining('sealed to 1111 2222 3333 4444 5555')]);
  expect(existsSync(inFolder('others'))).toBe(false);
});

test('half a file is told, and opens only when asked for', async () => {
  await fileWith('whole.jsonl', Array(6).fill(undefined));
  const text = readFileSync(inFolder('whole.jsonl'), 'utf8');
  const lines = text.trimEnd().split('\n');
  for (const [name, part] of [
    ['no-end', lines.slice(0, -1).join('\n')],
    ['cut-line', text.slice(0, text.length / 2)],
    ['cut-end', text.slice(0, -2)],
  ] as const) {
    writeFileSync(inFolder(name), part);
    const { code, said } = await openIt(name, `${name}-lists`);
    expect([code, said]).toEqual([1, expect.stringContaining('is not whole')]);
    expect(existsSync(inFolder(`${name}-lists`))).toBe(false);
  }
  const half = await openIt('cut-line', 'cut-lists', '--incomplete');
  expect(half).toEqual({ code: 0, said: expect.stringContaining(words.summary.half) });
  const summary = readFileSync(path.join(inFolder('cut-lists'), 'summary.txt'), 'utf8');
  expect(summary).toContain(words.summary.half);
  expect(summary).not.toMatch(/Hand these lists over|--through/);
  expect(namesIn('cut-lists', 'council-list.csv').length).toBeGreaterThan(0);
});

test('while a small file is checked, it is said how many of its rows were read', async () => {
  await fileWith('small.jsonl', [undefined, undefined]);
  const drawn: string[] = [];
  const command = ['open', 'small.jsonl', '--key', 'my.key', '--out', 'small-lists'];
  await desk(command, [PASSPHRASE], { draw: (line) => void drawn.push(line) });
  expect(drawn[0]).toContain('0 of 2');
  expect(drawn.join()).not.toContain('of 0');
});

test('a file that was changed, or is something else, is not opened', async () => {
  await fileWith('fine.jsonl', [undefined, undefined]);
  const text = readFileSync(inFolder('fine.jsonl'), 'utf8');
  const files: [string, string, string][] = [
    ['changed', text.replace('"council"', '"public"'), 'was changed since it was made'],
    ['shorter', text.split('\n').toSpliced(1, 1).join('\n'), 'was changed since it was made'],
    ['linkless', text.replace('"unsubscribe"', '"other"'), 'a newer version'],
    ['newer', text.replace('"version":2', '"version":3'), 'a newer version'],
    ['empty', '', 'is not a file that “export” has made'],
    ['picture', '\u0089PNG\n\n\n', 'is not a file that “export” has made'],
    ['long', 'x'.repeat(3_000_000), 'is not a file that “export” has made'],
  ];
  for (const [name, content, sentence] of files) {
    writeFileSync(inFolder(name), content);
    expect(await openIt(name, 'none')).toEqual({ code: 1, said: expect.stringContaining(sentence) });
  }
  expect((await openIt('gone', 'none')).said).toContain('There is no file');
  expect((await desk('open fine.jsonl --key my.key')).said).toContain(words.trouble.needsFolder);
  expect((await desk('open fine.jsonl --out none')).said).toContain(words.trouble.needsKey);
  expect(existsSync(inFolder('none'))).toBe(false);
});

test('a folder that holds something else is left alone', async () => {
  await fileWith('again.jsonl', [undefined]);
  mkdirSync(inFolder('taken'));
  writeFileSync(path.join(inFolder('taken'), 'letter.txt'), 'mine');
  expect((await openIt('again.jsonl', 'taken')).said).toContain('is not empty');
  expect(readdirSync(inFolder('taken'))).toEqual(['letter.txt']);
  expect((await openIt('again.jsonl', 'again')).code).toBe(0);
  expect((await openIt('again.jsonl', 'again')).said).toContain('is not empty');
});

test('after Ctrl-C, and after a power cut, the same command goes on where it was', async () => {
  const rows = Array(2_500).fill({ sealed: 'bm9uc2Vuc2U=' }).with(0, undefined).with(2_499, undefined);
  await fileWith('long.jsonl', rows, ['ana@example.org', 'li@example.org']);
  const stop = new AbortController();
  const command = ['open', 'long.jsonl', '--key', 'plain.key', '--out', 'long-lists'];
  writeFileSync(inFolder('plain.key'), key.identity);
  const draw = (line: string) => void (/ [\d,]*[1-9]00 of 2,502/.test(line) && stop.abort());
  const stopped = await desk(command, [], { stop: stop.signal, draw });
  expect(stopped.code).toBe(130);
  const [, row = ''] = /Stopped after row ([\d,]+)\./.exec(stopped.said) ?? [];
  expect(Number(row.replace(',', ''))).toBeLessThan(2_500);

  const notes = path.join(inFolder('long-lists'), 'unfinished');
  appendFileSync(path.join(notes, 'problems.jsonl'), '{"row":3,"id":"half a li');
  const { said } = await desk(command);
  expect(said).toContain('Part of this was opened before');
  expect(namesIn('long-lists', 'council-list.csv')).toEqual(['Row 0', 'Row 2499']);
  const problems = csv('long-lists', 'to-look-at.csv')
    .slice(1)
    .map(([number]) => Number(number));
  expect([new Set(problems).size, problems.length]).toEqual([2_498, 2_498]);
  expect(namesIn('long-lists', 'updates.csv')).toEqual(['ana@example.org', 'li@example.org']);
  expect(existsSync(notes)).toBe(false);
});
