import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Db } from '#db/connect.ts';
import { SHARDS } from '#db/shards.ts';
import { countSignatures, keepText } from '#db/signatures.ts';
import { compareTallies, sumTallies } from '#db/tallies.ts';
import { onBothDatabases } from '#db/testing.ts';
import { HONEYPOT, type Outcome } from '#lib/form.ts';
import { keyedHash } from '#lib/keys.ts';
import { minutesFrom, RETENTION } from '#lib/retention.ts';
import { sendDueMail } from '#mail/send-due.ts';
import { hashOfCode } from './code.ts';
import { MOST_ALIKE } from './floods.ts';
import { MOST_A_MINUTE, type Receipt, submitPetition } from './submit.ts';
import { petitionForTests, pressedForm } from './testing.ts';
import { withdrawSignature } from './withdraw.ts';

const now = new Date('2026-11-25T03:00:00Z'); // still the 24th in Milwaukee
const filled = { disclosure: 'council', name: 'María José', zip: '53204', district: '12', comment: '¡Ñandú!' };
let petition: Awaited<ReturnType<typeof petitionForTests>>['petition'];
let open: Awaited<ReturnType<typeof petitionForTests>>['open'];
beforeAll(async () => {
  ({ petition, open } = await petitionForTests());
});

function receiptOf(outcome: Outcome<Receipt>): Receipt {
  if ('draft' in outcome) throw new Error(`Not taken: ${JSON.stringify(outcome.draft)}`);
  return outcome.receipt;
}

onBothDatabases((db) => {
  const getDb = async () => db();
  beforeEach(() => void (globalThis as { kept?: Map<string, unknown> }).kept?.delete('petition looks'));
  const sign = (form = pressedForm(), at = now) => submitPetition(getDb, petition, form, at);
  const rowOf = (receipt: Receipt) => {
    const codeHash = hashOfCode(receipt.code.join(' '));
    return db().selectFrom('signatures').selectAll().where('codeHash', '=', codeHash).executeTakeFirstOrThrow();
  };

  test('a row holds what names nobody, and the rest is sealed', async () => {
    const receipt = receiptOf(await sign(pressedForm(filled, 'es')));
    const { sealed, ...row } = await rowOf(receipt);
    const day = '2026-11-24';
    const textVersion = '2026-11-24-abcdef12';
    const codeHash = hashOfCode(receipt.code.join(' '));
    expect(row).toEqual({
      id: expect.any(String),
      codeHash,
      disclosure: 'council',
      district: 12,
      textVersion,
      day,
      state: 'counted',
      batch: null,
      confirmed: 0,
    });
    expect(await open(sealed)).toEqual({ version: 1, ...filled, locale: 'es', district: 12, textVersion, day });
    expect(receipt).toMatchObject({
      disclosure: 'council',
      day,
      textVersion,
      district: 12,
      sealed: ['name', 'zip', 'comment'],
    });
    const texts = await db().selectFrom('petitionTexts').selectAll().execute();
    expect(texts).toEqual([{ version: textVersion, json: petition.text.json, since: day }]);
  });

  test('count me only keeps no name, even when one was typed before', async () => {
    const receipt = receiptOf(await sign(pressedForm({ disclosure: 'count', name: 'María José' })));
    expect((await open((await rowOf(receipt)).sealed)).name).toBe('');
    expect(receipt.sealed).toEqual([]);
  });

  test('one press is one signature with one code, however often and in which language it arrives', async () => {
    const before = await countSignatures(db());
    const form = pressedForm(filled);
    const first = receiptOf(await sign(form));
    const later = new Date(now.getTime() + 5 * 60_000);
    expect(receiptOf(await sign(form, later)).code).toEqual(first.code);
    const other = receiptOf(await sign({ ...form, locale: 'es' }, later));
    expect(other.code).not.toEqual(first.code);
    expect(await countSignatures(db())).toBe(before + 1);

    expect(await withdrawSignature(getDb, { code: other.code.join(' ') }, 'somewhere')).toEqual({
      receipt: { isWithdrawn: true },
    });
    expect(await countSignatures(db())).toBe(before);
  });

  test('a press that is only guessed is another one after five seconds, with another code', async () => {
    const form = pressedForm(filled, 'en', { id: crypto.randomUUID(), rememberMs: 5_000 });
    const after = (ms: number) => new Date(now.getTime() + ms);
    const first = receiptOf(await sign(form, after(0)));
    expect(receiptOf(await sign(form, after(4_999))).code).toEqual(first.code);
    expect(receiptOf(await sign(form, after(5_000))).code).not.toEqual(first.code);
  });

  test('retries at the same moment get the same words', async () => {
    const before = await countSignatures(db());
    const form = pressedForm(filled);
    const codes = await Promise.all([0, 1, 2, 3].map((ms) => sign(form, new Date(now.getTime() + ms))));
    expect(new Set(codes.map((outcome) => receiptOf(outcome).code.join(' '))).size).toBe(1);
    expect(await countSignatures(db())).toBe(before + 1);
  });

  test('whoever presses again with another choice, because no answer came, gets what was chosen last: kept, and on the receipt', async () => {
    const before = await sumTallies(db());
    const form = pressedForm({ ...filled, email: 'ana@example.org' });
    const first = receiptOf(await sign(form));
    const { id } = await rowOf(first);
    const scared = { disclosure: 'count', name: filled.name, zip: '', district: '' };
    const last = receiptOf(await sign({ ...form, values: scared }, new Date(now.getTime() + 60_000)));
    expect(last).toMatchObject({ code: first.code, disclosure: 'count', district: null, sealed: [], mail: undefined });
    const row = await rowOf(last);
    expect(row).toMatchObject({ disclosure: 'count', district: null });
    expect(await open(row.sealed)).toMatchObject({ disclosure: 'count', name: '', zip: '', comment: '' });
    expect(await db().selectFrom('signatures').select('id').where('id', '=', id).execute()).toEqual([]);
    expect(await sumTallies(db())).toEqual({ ...before, received: before.received + 1 });
    expect(await compareTallies(db())).toEqual([]);
  });

  test('an address that is added at the second try gets its mail, and the mail of the first is not written any more', async () => {
    await db().deleteFrom('outbox').execute();
    const form = pressedForm({ disclosure: 'count', email: 'slip@example.org' });
    await sign(form);
    const mended = { ...form, values: { disclosure: 'count', email: 'ana@example.org' } };
    expect(receiptOf(await sign(mended)).mail).toEqual({});
    const to: string[] = [];
    await sendDueMail(db(), { post: async (letter) => void to.push(letter.to), now: () => now });
    expect(to).toEqual(['ana@example.org']);
  });

  test('a receipt tells the day of the row, on a retry after midnight too', async () => {
    const late = new Date('2026-11-25T05:59:00Z');
    const form = pressedForm(filled);
    await sign(form, late);
    expect(receiptOf(await sign(form, new Date(late.getTime() + 5 * 60_000))).day).toBe('2026-11-24');
  });

  test('a press whose signature was taken back says so, and signs again only when it is pressed once more', async () => {
    const before = await countSignatures(db());
    const form = pressedForm(filled);
    await withdrawSignature(getDb, { code: receiptOf(await sign(form)).code.join(' ') }, 'somewhere');
    for (const values of [filled, { ...filled, disclosure: 'public' }]) {
      const outcome = await sign({ ...form, values });
      expect(outcome).toEqual({ draft: { values, errors: {}, problem: 'takenBack', requestId: expect.any(String) } });
      expect('draft' in outcome && outcome.draft.requestId).not.toBe(form.press.id);
    }
    expect(await countSignatures(db())).toBe(before);
  });

  test('a press without an id whose signature was taken back is a new one at once, with words of its own', async () => {
    const before = await countSignatures(db());
    const form = pressedForm(filled, 'en', { id: crypto.randomUUID(), rememberMs: 5_000 });
    const first = receiptOf(await sign(form));
    await withdrawSignature(getDb, { code: first.code.join(' ') }, 'somewhere');
    const second = receiptOf(await sign(form, new Date(now.getTime() + 2_000)));
    expect(second.code).not.toEqual(first.code);
    expect((await rowOf(second)).disclosure).toBe(filled.disclosure);
    expect(await countSignatures(db())).toBe(before + 1);
    expect(await compareTallies(db())).toEqual([]);
  });

  test('what a press said is kept as a mark that the same words of another press do not share', async () => {
    const said = async (form = pressedForm(filled)) => {
      await sign(form);
      const hash = keyedHash('press', form.press.id);
      return (await db().selectFrom('presses').select('said').where('hash', '=', hash).executeTakeFirstOrThrow()).said;
    };
    const marks = [await said(), await said()];
    expect(marks[0]).toMatch(/^[\da-f]{64}$/);
    expect(marks[1]).not.toBe(marks[0]);
  });

  test('mistakes are codes, and what was typed comes back', async () => {
    const values = { ...filled, name: ' ', zip: '5320' };
    expect(await sign(pressedForm(values))).toEqual({
      draft: { values, errors: { name: 'required', zip: 'invalid' } },
    });
  });

  test.each([
    ['before', 'before'],
    ['closed', 'closed'],
    ['delivered', 'closed'],
    ['no-keys', 'no-keys'],
  ] as const)('while it is %s nothing is taken', async (state, problem) => {
    const before = await countSignatures(db());
    const form = pressedForm(filled);
    const outcome = await submitPetition(getDb, { ...petition, state }, form, now);
    expect(outcome).toEqual({ draft: { values: filled, errors: {}, problem } });
    expect(await countSignatures(db())).toBe(before);
  });

  test('what robots fill in is set aside and gets a receipt like any other: a form filler may have done it for somebody', async () => {
    const before = await sumTallies(db());
    const sender = { network: crypto.randomUUID(), browser: 'b' };
    const robots = ['Robot', 'Roboto'].map((name) =>
      pressedForm({ ...filled, name, [HONEYPOT]: 'http://spam.example' }),
    );
    const receipts: Receipt[] = [];
    for (const form of robots) receipts.push(receiptOf(await sign({ ...form, sender })));
    const rows = await Promise.all(receipts.map(rowOf));
    expect(rows[0]).toMatchObject({ state: 'quarantined', batch: expect.stringMatching(/^robot-\w{8}$/) });
    expect(rows[1]!.batch).toBe(rows[0]!.batch);
    expect(Object.keys(receipts[0]!)).toEqual(Object.keys(receiptOf(await sign(pressedForm(filled)))));
    expect(await sumTallies(db())).toMatchObject({
      quarantined: before.quarantined + 2,
      received: before.received + 1,
    });
    expect(await withdrawSignature(getDb, { code: receipts[0]!.code.join(' ') }, 'somewhere')).toHaveProperty(
      'receipt',
    );
  });

  test('a field that form fillers know is not looked at', async () => {
    const receipt = receiptOf(await sign(pressedForm({ ...filled, name: 'Honest', website: 'https://ana.example' })));
    expect(await rowOf(receipt)).toMatchObject({ state: 'counted' });
  });

  test('a page left open over a change of the text signs what it showed', async () => {
    const shown = { version: '2026-10-01-11111111', json: '{"en":{"title":"Before"}}', since: '2026-10-01' };
    await keepText(db(), shown);
    const receipt = receiptOf(await sign(pressedForm({ ...filled, textVersion: shown.version })));
    expect(receipt.textVersion).toBe(shown.version);
    const { sealed, textVersion } = await rowOf(receipt);
    expect([textVersion, (await open(sealed)).textVersion]).toEqual([shown.version, shown.version]);
    const now = receiptOf(await sign(pressedForm({ ...filled, name: 'Otra', textVersion: petition.text.version })));
    expect(now.textVersion).toBe(petition.text.version);
  });

  test('whoever presses again on a page with another text signs that one: the row and the receipt say the same', async () => {
    const form = pressedForm(filled);
    await sign(form);
    const rewritten = { ...petition, text: { ...petition.text, version: '2026-11-25-0000ffff' } };
    const last = receiptOf(await submitPetition(getDb, rewritten, form, new Date(now.getTime() + 60_000)));
    expect(last.textVersion).toBe('2026-11-25-0000ffff');
    expect((await rowOf(last)).textVersion).toBe(last.textVersion);
  });

  test('a text that nobody was shown is not signed', async () => {
    const before = await countSignatures(db());
    const values = { ...filled, textVersion: '2026-10-01-22222222' };
    expect(await sign(pressedForm(values))).toEqual({ draft: { values, errors: {}, problem: 'textChanged' } });
    expect(await countSignatures(db())).toBe(before);
  });

  test('a flood is set aside, gets a receipt like any other, and can be taken back', async () => {
    const before = await sumTallies(db());
    const bot = crypto.randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
    const receipts: Receipt[] = [];
    for (let i = 0; i < MOST_ALIKE.words + 3; i++)
      receipts.push(receiptOf(await sign(pressedForm({ ...filled, name: bot, comment: `spam! ${i}` }))));
    expect(receiptOf(await sign(pressedForm({ ...filled, name: 'Honest' }))).code).toHaveLength(6);
    expect(await sumTallies(db())).toEqual({
      ...before,
      received: before.received + MOST_ALIKE.words + 1,
      quarantined: before.quarantined + 3,
    });
    const last = receipts.at(-1)!;
    expect(await rowOf(last)).toMatchObject({ state: 'quarantined', batch: expect.stringMatching(/^words-\w{8}$/) });
    expect(Object.keys(last)).toEqual(Object.keys(receipts[0]!));
    await withdrawSignature(getDb, { code: last.code.join(' ') }, 'somewhere');
    expect((await sumTallies(db())).quarantined).toBe(before.quarantined + 2);
  });

  test('all that one network sends is bounded too, whatever it says, over all instances', async () => {
    const sender = { network: 'a data centre', browser: 'b' };
    const send = (name: string) => sign({ ...pressedForm({ ...filled, name }), sender });
    await send('First of them');
    await db()
      .updateTable('rateLimits')
      .set({ count: MOST_ALIKE.network })
      .where('until', '=', minutesFrom(now, RETENTION.attemptMinutes))
      .execute();
    const rows = [await rowOf(receiptOf(await send('Second'))), await rowOf(receiptOf(await send('Third')))];
    expect(rows[0]?.batch).toMatch(/^network-/);
    expect(rows[1]?.batch).toBe(rows[0]?.batch);
    expect(await rowOf(receiptOf(await sign(pressedForm({ ...filled, name: 'Elsewhere' }))))).toMatchObject({
      batch: null,
    });
  });

  test('above the ceiling the text is kept', async () => {
    await db().deleteFrom('rateLimits').execute();
    const full = Array.from({ length: SHARDS }, (_, shard) => ({
      key: keyedHash('limit', `signatures ${shard}`),
      count: MOST_A_MINUTE / SHARDS,
      until: '2026-11-25T03:01:00.000Z',
    }));
    await db().insertInto('rateLimits').values(full).execute();
    expect(await sign(pressedForm(filled))).toEqual({ draft: { values: filled, errors: {}, problem: 'tooMany' } });
    expect(receiptOf(await sign(pressedForm(filled), new Date('2026-11-25T03:01:00Z'))).code).toHaveLength(6);
  });
});

test('when the database is away the text is kept, and the log names nobody', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const away = async (): Promise<Db> => {
    throw new Error(`cannot insert ${filled.name}`);
  };
  expect(await submitPetition(away, petition, pressedForm(filled), now)).toEqual({
    draft: { values: filled, errors: {}, problem: 'failed' },
  });
  expect(logged).toHaveBeenCalledOnce();
  expect(String(logged.mock.calls[0])).not.toContain(filled.name);
  logged.mockRestore();
});
