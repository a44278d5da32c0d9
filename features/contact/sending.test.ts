import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Db } from '#db/connect.ts';
import { forgetMailBefore } from '#db/forget-mail.ts';
import { onBothDatabases } from '#db/testing.ts';
import { HONEYPOT } from '#lib/form.ts';
import { hoursFrom, minutesFrom, RETENTION } from '#lib/retention.ts';
import { PINNED_ADDRESSES } from '#lib/pinned-addresses.ts';
import type { Letter } from '#mail/letter.ts';
import { sendDueMail } from '#mail/send-due.ts';
import { type Fault, startPeer } from '#mail/testing-smtp.ts';
import { clearMail } from '#mail/testing.ts';
import { postBySmtp } from '#mail/transport.ts';
import { askToSend } from './ask-to-send.ts';
import { viewOf } from './confirm-view.ts';
import { LETTERS_A_DAY, MOST_FROM_NETWORK } from './limits.ts';
import { answerLetter, lookAtLetter } from './waiting-letter.ts';

vi.hoisted(() => vi.stubEnv('MAIL_FOLDER', '/nowhere'));
vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));

const NOW = new Date('2026-11-24T15:20:00Z');
const QUICK = { connect: 500, greeting: 300, silence: 300, whole: 1_000 };
const LETTER = 'Dear Alderperson Zamarripa,\n\nMy café is on 6th Street. 👩‍👧\n\nThank you,\nAna';

let presses = 0;
const ask = (db: Db, fields: Record<string, string> = {}, { now = NOW, network = 'n', press = '' } = {}) => {
  const values = { district: '8', letter: LETTER, name: 'Ana Ñandú', email: 'ana@example.org', ...fields };
  const id = press || `press-of-one-visitor-${presses++}`;
  return askToSend(async () => db, { values, locale: 'es', network, press: { id, rememberMs: 600_000 } }, now);
};

/** Sends what is due, and keeps the letters. */
async function posted(db: Db, now = NOW): Promise<Letter[]> {
  const letters: Letter[] = [];
  await sendDueMail(db, { post: async (letter) => void letters.push(letter), now: () => now });
  return letters;
}

const tokenIn = ({ text }: Letter) => /\?token=([\w-]{32})\n/.exec(text)![1]!;

/** Asks, and takes the token out of the mail. */
async function asked(db: Db, fields: Record<string, string> = {}, now = NOW): Promise<string> {
  expect(await ask(db, fields, { now, network: `n${presses}` })).toHaveProperty('receipt');
  const [mail] = await posted(db, now);
  return tokenIn(mail!);
}

const answer = (db: Db, token: string, chosen = 'send', now = NOW) =>
  answerLetter(async () => db, { token, answer: chosen }, now);

describe('a letter that we send', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    return () => vi.restoreAllMocks();
  });

  onBothDatabases((db) => {
    beforeEach(async () => {
      await clearMail(db());
      await db().deleteFrom('confirmations').execute();
    });
    const rows = async (table: 'outbox' | 'confirmations' | 'mailKeys') => db().selectFrom(table).selectAll().execute();

    test('leaves only after the pressed button, to the pinned address, with its writer as Reply-To', async () => {
      const token = await asked(db());
      expect(await posted(db())).toEqual([]);
      expect(await viewOf(async () => db(), token, undefined, NOW)).toHaveProperty('letter.letter', LETTER);
      expect(await posted(db())).toEqual([]); // looking lets nothing go

      expect(await answer(db(), token)).toMatchObject({ receipt: { state: 'underway', copy: { letter: LETTER } } });
      const [letter, ...others] = await posted(db());
      expect(others).toEqual([]);
      expect(letter).toMatchObject({ to: PINNED_ADDRESSES[8], replyTo: 'ana@example.org' });
      expect(letter!.text).toContain(LETTER);
      expect(letter!.text).toContain('Ana Ñandú (ana@example.org)');
      expect(letter!.html).toContain('Thank you,<br>Ana');
      expect(letter!.headers).toEqual({ 'Auto-Submitted': 'no' });
      expect(await lookAtLetter(db(), token, NOW)).toEqual({ state: 'sent', sentAt: NOW.toISOString() });
    });

    test('a replayed link sends nothing again and says what stands; so does the other button', async () => {
      const token = await asked(db());
      for (const chosen of ['send', 'send', 'not-me'])
        expect(await answer(db(), token, chosen)).toMatchObject({ receipt: { state: 'underway' } });
      expect(await posted(db())).toHaveLength(1);
      for (const chosen of ['send', 'not-me'])
        expect(await answer(db(), token, chosen)).toMatchObject({ receipt: { state: 'sent' } });
      expect(await posted(db())).toEqual([]);
    });

    test('two presses at one moment let one letter go', async () => {
      const token = await asked(db());
      await Promise.all(Array.from({ length: 5 }, () => answer(db(), token)));
      expect(await posted(db())).toHaveLength(1);
    });

    test('one press of the form is one mail, however often it arrives', async () => {
      for (let at = 0; at < 3; at++)
        expect(await ask(db(), {}, { press: 'the-same-press-once' })).toHaveProperty('receipt');
      expect(await posted(db())).toHaveLength(1);
    });

    test('an address that is mended on the page replaces the first: its link shows nothing any more, and its mail does not leave', async () => {
      const press = { press: 'a-press-with-a-slip' };
      await ask(db(), { email: 'ana@gmial.com' }, press);
      const [mail] = await posted(db());
      const minute = (at: number) => ({ ...press, now: new Date(minutesFrom(NOW, at)) });
      await ask(db(), { email: 'ana@gmaill.com' }, minute(1)); // its mail has not left yet
      expect(await ask(db(), { email: 'ana@gmail.com' }, minute(2))).toEqual({ receipt: { asked: true } });
      expect(await viewOf(async () => db(), tokenIn(mail!), undefined, NOW)).toBe('expired');
      expect(await answer(db(), tokenIn(mail!))).toMatchObject({ draft: { problem: 'expired' } });
      const mails = await posted(db(), new Date(minutesFrom(NOW, 2)));
      expect(mails.map(({ to }) => to)).toEqual(['ana@gmail.com']);
      expect(await answer(db(), tokenIn(mails[0]!))).toMatchObject({ receipt: { state: 'underway' } });
    });

    test('there and back again: the last one stands, and a try that was held up on its way changes nothing', async () => {
      const said = (email: string, at: number) =>
        ask(db(), { email }, { press: 'a-press-there-and-back', now: new Date(minutesFrom(NOW, at)) });
      for (const [at, email] of ['a@example.org', 'b@example.org', 'a@example.org'].entries())
        await said(email, 2 * at);
      expect(await said('b@example.org', 3)).toMatchObject({ draft: { problem: 'failed' } });
      const mails = await posted(db(), new Date(minutesFrom(NOW, 4)));
      expect(mails.map(({ to }) => to)).toEqual(['a@example.org']);
      expect(await rows('confirmations')).toHaveLength(1);
    });

    test('a try that says the same, later, is the last word: one that was held up before it changes nothing', async () => {
      const said = (email: string, at: number) =>
        ask(db(), { email }, { press: 'a-press-said-twice', now: new Date(minutesFrom(NOW, at)) });
      await said('a@example.org', 0);
      expect(await said('a@example.org', 3)).toHaveProperty('receipt');
      expect(await said('b@example.org', 2)).toMatchObject({ draft: { problem: 'failed' } });
      const token = tokenIn((await posted(db(), new Date(minutesFrom(NOW, 4))))[0]!);
      await said('c@example.org', 5);
      expect(await answer(db(), token)).toMatchObject({ draft: { problem: 'expired' } }); // still found, and ended
    });

    test('what was let go stays, and so does the letter of the person before on the same phone', async () => {
      const press = { press: 'a-press-of-two-people' };
      await ask(db(), {}, press);
      const first = tokenIn((await posted(db()))[0]!);
      await ask(db(), { name: 'Beto', email: 'beto@example.org' }, press);
      const second = tokenIn((await posted(db()))[0]!);
      expect(await answer(db(), first)).toMatchObject({ receipt: { state: 'underway' } });
      expect(await answer(db(), second)).toMatchObject({ receipt: { state: 'underway' } });
      await ask(db(), { name: 'Beto', email: 'beto@example.com' }, press);
      expect(await answer(db(), second)).toMatchObject({ receipt: { state: 'underway' } });
      expect(await rows('confirmations')).toHaveLength(3);
    });

    test('tries at one moment leave one letter, and that is the last one', async () => {
      const tries = ['a', 'b', 'a', 'c', 'b'].map((name, ms) => {
        const now = new Date(NOW.getTime() + ms);
        return ask(db(), { email: `${name}@example.org` }, { press: 'a-press-at-one-moment', now });
      });
      await Promise.all(tries);
      expect(await rows('confirmations')).toHaveLength(1);
      const mails = await posted(db(), new Date(minutesFrom(NOW, 1)));
      expect(mails.map(({ to }) => to)).toEqual(['b@example.org']);
    });

    test('"This was not me" destroys the letter, and that address gets no more mail; the answer is the same for it', async () => {
      const first = await ask(db());
      const token = tokenIn((await posted(db()))[0]!);
      expect(await answer(db(), token, 'not-me')).toMatchObject({ receipt: { state: 'not-me', copy: undefined } });
      expect(await answer(db(), token, 'send')).toMatchObject({ receipt: { state: 'not-me' } });
      expect((await rows('confirmations'))[0]!.sealed).toBe('');
      expect(await ask(db())).toEqual(first);
      expect(await posted(db())).toEqual([]);
    });

    test('a field filled in that people do not see: nothing is sent, and nothing else is said; the next press sends', async () => {
      const draft = { problem: 'refused', values: { letter: LETTER } };
      expect(await ask(db(), { [HONEYPOT]: 'https://ana.example' })).toMatchObject({ draft });
      expect(await rows('confirmations')).toEqual([]);
      expect(await ask(db())).toHaveProperty('receipt');
    });

    test('an office cannot be written to by the form’s mails, nor ended for others', async () => {
      const office = PINNED_ADDRESSES[8]!.toUpperCase();
      expect(await ask(db(), { email: office })).toMatchObject({ draft: { errors: { email: 'invalid' } } });
    });

    test('many letters to one office: the fourth leaves too; above the day’s number the other ways are offered', async () => {
      const tokens = [];
      for (let at = 0; at < LETTERS_A_DAY + 1; at++) tokens.push(await asked(db(), { email: `p${at}@example.org` }));
      for (const token of tokens.slice(0, LETTERS_A_DAY)) expect(await answer(db(), token)).toHaveProperty('receipt');
      const [last = ''] = tokens.slice(-1);
      expect(await answer(db(), last)).toMatchObject({ draft: { problem: 'full' } });
      expect(await ask(db(), { email: 'late@example.org' })).toMatchObject({ draft: { problem: 'full' } });
      expect(await ask(db(), { email: 'other@example.org', district: '9' })).toHaveProperty('receipt');
      const letters = await posted(db());
      expect(letters.filter(({ to }) => to === PINNED_ADDRESSES[8])).toHaveLength(LETTERS_A_DAY);
      const tomorrow = new Date(hoursFrom(NOW, 24));
      expect(await answer(db(), last, 'send', tomorrow)).toHaveProperty('receipt'); // nothing was lost
    }, 60_000);

    test('one network cannot ask for more than people there would', async () => {
      await db()
        .updateTable('rateLimits')
        .set({ count: MOST_FROM_NETWORK })
        .execute()
        .then(() => ask(db(), {}, { network: 'one' }));
      await db().updateTable('rateLimits').set({ count: MOST_FROM_NETWORK }).execute();
      expect(await ask(db(), { district: '3' }, { network: 'one' })).toMatchObject({ draft: { problem: 'tooMany' } });
    });

    const FAULTS: [string, Fault][] = [
      ['refuses after DATA', { at: '.', does: '554 5.7.1 no' }],
      ['says "later" after DATA', { at: '.', does: '451 4.3.0 later' }],
      ['hangs after DATA', { at: '.', does: 'hang' }],
      ['cuts after DATA', { at: '.', does: 'cut' }],
      ['hangs at the greeting', { at: 'greeting', does: 'hang' }],
    ];
    test.each(FAULTS)('a mail server that %s: the same Message-ID later, and nothing lost', async (_, fault) => {
      const token = await asked(db());
      await answer(db(), token);
      const peer = await startPeer({ fault: (connection) => (connection < 2 ? fault : undefined) });
      const post = postBySmtp(`smtp://127.0.0.1:${peer.port}`, 'Site <no-reply@example.org>', QUICK);
      for (let hour = 0; hour < 6; hour++) await sendDueMail(db(), { post, now: () => new Date(hoursFrom(NOW, hour)) });
      await peer.stop();
      expect(peer.taken).toHaveLength(1);
      const ids = new Set([...peer.taken, ...peer.maybe].map(({ messageId }) => messageId));
      expect(ids.size).toBe(1);
      expect(peer.taken[0]!.to).toBe(PINNED_ADDRESSES[8]);
      expect(await rows('outbox')).toEqual([]);
      expect(await lookAtLetter(db(), token, new Date(hoursFrom(NOW, 6)))).toMatchObject({ state: 'sent' });
    });

    test('a mail server that is away for ten minutes: "on its way" until then, and sent once', async () => {
      const token = await asked(db());
      await answer(db(), token);
      const away = await startPeer();
      await away.stop();
      const post = postBySmtp(`smtp://127.0.0.1:${away.port}`, 'Site <no-reply@example.org>', QUICK);
      const at = (minute: number) => ({ post, now: () => new Date(minutesFrom(NOW, minute)) });
      for (let minute = 0; minute < 10; minute++) await sendDueMail(db(), at(minute));
      expect(await lookAtLetter(db(), token, new Date(minutesFrom(NOW, 10)))).toMatchObject({ state: 'underway' });
      const peer = await startPeer({ port: away.port });
      for (let minute = 10; minute < 40; minute++) await sendDueMail(db(), at(minute));
      await peer.stop();
      expect(peer.taken.map(({ to }) => to)).toEqual([PINNED_ADDRESSES[8]]);
      expect(await lookAtLetter(db(), token, new Date(minutesFrom(NOW, 40)))).toMatchObject({ state: 'sent' });
    });

    test('after the hours that the privacy page names, a letter that was not let go is destroyed with its key', async () => {
      const token = await asked(db());
      const over = new Date(hoursFrom(NOW, RETENTION.unconfirmedHours));
      await forgetMailBefore(db(), over);
      expect(await rows('confirmations')).toEqual([]);
      expect(await rows('mailKeys')).toEqual([]);
      expect(await answer(db(), token, 'send', over)).toMatchObject({ draft: { problem: 'expired' } });
    });

    test('a letter that could not be delivered in time says so', async () => {
      const token = await asked(db());
      await answer(db(), token);
      const { until } = (await rows('outbox'))[0]!;
      const just = new Date(Date.parse(until) - 1);
      await db().deleteFrom('outbox').execute();
      expect(await lookAtLetter(db(), token, just)).toMatchObject({ state: 'undelivered' });
    });
  });
});

test.each([
  [{ name: ' ' }, { name: 'required' }],
  [{ name: 'x'.repeat(121) }, { name: 'tooLong' }],
  [{ email: '' }, { email: 'required' }],
  [{ email: 'a@b.example\nBcc: c@d.example' }, { email: 'invalid' }],
  [{ email: 'Ana <a@b.example>' }, { email: 'invalid' }],
  [{ letter: ' \n ' }, { letter: 'required' }],
  [{ letter: '\u202E\u200B' }, { letter: 'required' }],
  [{ letter: 'x'.repeat(5_000) }, { letter: 'tooLong' }],
  [{ district: '16' }, { district: 'choice' }],
])('%j is said where it stands, and no database is asked', async (fields, errors) => {
  const values = { district: '8', letter: LETTER, name: 'Ana', email: 'ana@example.org', ...fields };
  const form = { values, locale: 'en' as const, network: 'n', press: { id: 'x'.repeat(16), rememberMs: 1 } };
  const outcome = await askToSend(() => Promise.reject(new Error('No database.')), form);
  expect(outcome).toMatchObject({ draft: { errors, values } });
});
