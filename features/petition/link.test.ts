import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteSubscriber, isSuppressed } from '#db/confirmations.ts';
import { forgetMailBefore } from '#db/forget-mail.ts';
import { RANKS } from '#db/outbox.ts';
import { compareTallies, sumTallies } from '#db/tallies.ts';
import { onBothDatabases } from '#db/testing.ts';
import { openerOf } from '#lib/age/sealing.ts';
import { makeKeyPair } from '#lib/age/key-pair.ts';
import { hoursFrom, RETENTION } from '#lib/retention.ts';
import { markOfAddress } from '#mail/address.ts';
import type { Letter } from '#mail/letter.ts';
import { sendDueMail } from '#mail/send-due.ts';
import { clearMail } from '#mail/testing.ts';
import { hashOfToken } from '#mail/token.ts';
import { answerLink, MOST_MAILS } from './link.ts';
import { submitPetition } from './submit.ts';
import { petitionForTests, pressedForm } from './testing.ts';
import { withdrawSignature } from './withdraw.ts';

const START = new Date('2026-11-24T15:20:00Z');
const later = (hours: number) => new Date(hoursFrom(START, hours));

describe('the link of a mail', () => {
  onBothDatabases((db) => {
    const getDb = async () => db();
    const answer = (token: string, what: string, now = START) => answerLink(getDb, { token, answer: what }, now);
    beforeEach(async () => {
      vi.spyOn(console, 'log').mockImplementation(() => undefined);
      await clearMail(db());
      for (const table of ['confirmations', 'addressMarks', 'subscribers', 'tallies'] as const)
        await db().deleteFrom(table).execute();
    });

    /** Signs, lets the mail leave, and takes the token out of it. */
    async function sign(
      email: string,
      { updates = '', now = START, petition = undefined as Petition | undefined } = {},
    ) {
      const { petition: own } = petition ? { petition } : await petitionForTests();
      const outcome = await submitPetition(getDb, own, pressedForm({ disclosure: 'count', email, updates }), now);
      if ('draft' in outcome) throw new Error(JSON.stringify(outcome.draft));
      const letters: Letter[] = [];
      await sendDueMail(db(), { post: async (letter) => void letters.push(letter), now: () => now });
      const token = /token=([\w-]+)/.exec(letters.at(-1)?.text ?? '')?.[1] ?? '';
      return { ...outcome.receipt, token, letters };
    }

    test('confirming counts the signature as confirmed, once, and forgets where it led', async () => {
      const { token } = await sign('ana@example.org');
      expect(await sumTallies(db())).toMatchObject({ received: 1, confirmed: 0 });
      const confirmed = { receipt: { state: 'confirmed', wantsUpdates: false } };
      for (let press = 0; press < 3; press++) expect(await answer(token, 'confirm')).toEqual(confirmed);
      expect(await answer(token, 'not-me')).toEqual(confirmed);
      expect(await sumTallies(db())).toMatchObject({ received: 1, confirmed: 1 });
      expect(await db().selectFrom('confirmations').select(['state', 'sealed']).execute()).toEqual([
        { state: 'confirmed', sealed: '' },
      ]);
      expect(await compareTallies(db())).toEqual([]);
    });

    test('promise flood: one network cannot hold up the mails of all; its signatures count', async () => {
      const { petition } = await petitionForTests();
      const most = MOST_MAILS + 3;
      const formFrom = (network: string, values: Record<string, string>) => ({
        ...pressedForm(values),
        sender: { network, browser: 'b' },
      });
      const send = (email: string, network: string, name: string) =>
        submitPetition(getDb, petition, formFrom(network, { disclosure: 'council', name, email }), START);
      const letters = (each: number) => String.fromCharCode(65 + (each % 26), 65 + Math.floor(each / 26));
      for (let each = 0; each < most; each++) await send(`person${each}@example.org`, 'crowded', letters(each));
      await send('neighbor@example.org', 'another', 'Neighbor');
      const jobs = await db().selectFrom('outbox').select(['rank', 'reason']).orderBy('rank').execute();
      expect(jobs).toEqual([
        ...Array(MOST_MAILS + 1).fill({ rank: RANKS.asked, reason: null }),
        ...Array(3).fill({ rank: RANKS.setAside, reason: 'setAside' }),
      ]);
      expect(await sumTallies(db())).toMatchObject({ received: most + 1, quarantined: 0 });
    });

    test('pressed twenty times at one moment, it counts once', async () => {
      const { token } = await sign('ana@example.org');
      const presses = Array.from({ length: 20 }, (_, each) => answer(token, each % 2 ? 'confirm' : 'not-me'));
      const states = new Set(
        (await Promise.all(presses)).map((outcome) => 'receipt' in outcome && outcome.receipt.state),
      );
      expect(states.size).toBe(1);
      const isConfirmed = states.has('confirmed');
      expect(await sumTallies(db())).toMatchObject({ received: +isConfirmed, confirmed: +isConfirmed });
    });

    test('"not me" takes the signature back, and that address is never written to again', async () => {
      const { token } = await sign('ana@example.org');
      const denied = { receipt: { state: 'not-me', wantsUpdates: false } };
      expect(await answer(token, 'not-me')).toEqual(denied);
      expect(await answer(token, 'confirm')).toEqual(denied);
      expect(await sumTallies(db())).toMatchObject({ received: 0, confirmed: 0 });
      expect(await isSuppressed(db(), markOfAddress('Ana@example.org'))).toBe(true);
      expect(await sign('ana+again@example.org', { now: later(200) })).toMatchObject({ letters: [] });
    });

    test('whoever says "not me" to two mails is not written to either', async () => {
      const mails = [await sign('ana@example.org'), await sign('ana@example.org', { now: later(1) })];
      for (const { token } of mails)
        expect(await answer(token, 'not-me', later(2))).toMatchObject({ receipt: { state: 'not-me' } });
      expect(await isSuppressed(db(), markOfAddress('ana@example.org'))).toBe(true);
    });

    test('an address is counted once while it is known; others in a home still count as received', async () => {
      const [first, second] = [await sign('home@example.org'), await sign('Home+kid@example.org', { now: later(1) })];
      await answer(first.token, 'confirm', later(2));
      await answer(second.token, 'confirm', later(2));
      expect(await sumTallies(db())).toMatchObject({ received: 2, confirmed: 1 });
      await forgetMailBefore(db(), later(RETENTION.addressMarkHours));
      expect(await db().selectFrom('addressMarks').selectAll().execute()).toEqual([]);
    });

    test('an address whose time is over counts anew, swept away or not, and is known again', async () => {
      for (const [hours, confirmed] of [
        [0, 1],
        [RETENTION.addressMarkHours, 2],
        [RETENTION.addressMarkHours + 1, 2],
      ] as const) {
        const { token } = await sign('ana@example.org', { now: later(hours) });
        await answer(token, 'confirm', later(hours));
        expect(await sumTallies(db())).toMatchObject({ confirmed });
      }
    });

    test('forgetting leaves what came later: its link still confirms', async () => {
      await sign('ana@example.org');
      const { token } = await sign('ben@example.org', { now: later(2) });
      const over = later(RETENTION.unconfirmedHours);
      expect(await forgetMailBefore(db(), over)).toEqual({ keys: 1, links: 1, mails: 0 });
      expect(await answer(token, 'confirm', over)).toMatchObject({ receipt: { state: 'confirmed' } });
    });

    test('after its time the link is gone, and so is what it led to; the signature stays', async () => {
      const { token } = await sign('ana@example.org');
      const { until } = await db().selectFrom('confirmations').select('until').executeTakeFirstOrThrow();
      const key = await db().selectFrom('mailKeys').select('until').executeTakeFirstOrThrow();
      expect(until <= key.until, 'no link says that it opens for longer than its key').toBe(true);
      const over = new Date(until);
      expect(over.getTime() - START.getTime()).toBeLessThanOrEqual(RETENTION.unconfirmedHours * 3_600_000);
      expect(await answer(token, 'confirm', over)).toMatchObject({ draft: { problem: 'expired' } });
      expect(await forgetMailBefore(db(), over)).toEqual({ keys: 1, links: 1, mails: 0 });
      expect(await db().selectFrom('confirmations').selectAll().execute()).toEqual([]);
      expect(await answer(token, 'confirm')).toMatchObject({ draft: { problem: 'expired' } });
      expect(await sumTallies(db())).toMatchObject({ received: 1, confirmed: 0 });
    });

    test('a signature that was taken back meanwhile cannot be confirmed', async () => {
      const { token, code } = await sign('ana@example.org');
      await withdrawSignature(getDb, { code: code.join(' ') }, 'somewhere', START);
      expect(await answer(token, 'confirm')).toMatchObject({ draft: { problem: 'expired' } });
      expect(await sumTallies(db())).toMatchObject({ received: 0, confirmed: 0 });
      expect(await answer(token, 'not-me')).toMatchObject({ receipt: { state: 'not-me' } });
    });

    test('a signature that is being taken back at the same moment is not confirmed, and nobody who left is on the list', async () => {
      const { token, code } = await sign('ana@example.org', { updates: 'yes' });
      let pressed: ReturnType<typeof answer> | undefined;
      await db()
        .transaction()
        .execute(async (trx) => {
          const taken = await withdrawSignature(async () => trx, { code: code.join(' ') }, 'somewhere', START);
          expect(taken).toHaveProperty('receipt');
          pressed = answer(token, 'confirm');
          await sleep(200); // in which the button's own transaction comes as far as it can
        });
      expect(await pressed).toMatchObject({ draft: { problem: 'expired' } });
      for (const table of ['subscribers', 'addressMarks'] as const)
        expect(await db().selectFrom(table).selectAll().execute()).toEqual([]);
      expect(await compareTallies(db())).toEqual([]);
    });

    test.each([
      ['', 'confirm', { problem: 'expired' }],
      ['x'.repeat(32), 'confirm', { problem: 'expired' }],
      ["' or 1=1 --".padEnd(32, 'x'), 'not-me', { problem: 'expired' }],
      ['x'.repeat(32), '', { errors: { answer: 'choice' } }],
      ['x'.repeat(32), 'delete', { errors: { answer: 'choice' } }],
    ])('token %j, answer %j: nothing is changed', async (token, what, expected) => {
      await sign('ana@example.org');
      expect(await answer(token, what)).toMatchObject({ draft: expected });
      expect(await sumTallies(db())).toMatchObject({ received: 1, confirmed: 0 });
    });

    test('what one link would do does not open under another, whoever moves it there', async () => {
      const [ana, ben] = [await sign('ana@example.org'), await sign('ben@example.org')];
      const links = (token: string) => db().selectFrom('confirmations').where('tokenHash', '=', hashOfToken(token));
      const moved = await links(ana.token).select('sealed').executeTakeFirstOrThrow();
      await db().updateTable('confirmations').set(moved).where('tokenHash', '=', hashOfToken(ben.token)).execute();
      expect(await answer(ben.token, 'not-me')).toMatchObject({ draft: { problem: 'expired' } });
      expect(await sumTallies(db())).toMatchObject({ received: 2 });
      expect(await isSuppressed(db(), markOfAddress('ana@example.org'))).toBe(false);
    });

    test('updates: only who confirms is on the list, sealed, with nothing that leads to the signature', async () => {
      const pair = await makeKeyPair();
      const petition = { ...(await petitionForTests()).petition, recipients: [pair.recipient] };
      const { token } = await sign('ana@example.org', { updates: 'yes', petition });
      const list = () => db().selectFrom('subscribers').selectAll().execute();
      expect(await list()).toEqual([]);
      expect(await answer(token, 'confirm')).toEqual({ receipt: { state: 'confirmed', wantsUpdates: true } });
      const [row] = await list();
      const opened = await openerOf([pair.identity])(Buffer.from(row!.sealed, 'base64'));
      const { token: end, ...sealed } = JSON.parse(Buffer.from(opened).toString());
      expect(sealed).toEqual({ version: 1, email: 'ana@example.org', locale: 'en' });
      expect(row!.tokenHash).toBe(hashOfToken(end));
      expect(Object.keys(row!).toSorted()).toEqual(['sealed', 'tokenHash']);
      await deleteSubscriber(db(), hashOfToken(end));
      expect(await list()).toEqual([]);
    });

    test('updates without an address are a mistake that is said; an address that cannot be one, too', async () => {
      const { petition } = await petitionForTests();
      const errorsOf = async (values: Record<string, string>, canMail = true) => {
        const outcome = await submitPetition(
          getDb,
          { ...petition, canMail },
          pressedForm({ disclosure: 'count', ...values }),
        );
        return 'draft' in outcome ? outcome.draft.errors : outcome.receipt.mail;
      };
      expect(await errorsOf({ updates: 'yes' })).toEqual({ email: 'required' });
      expect(await errorsOf({ email: 'ana' })).toEqual({ email: 'invalid' });
      expect(await errorsOf({ email: ' ana@gmial.com ' })).toEqual({ meant: 'gmail.com' });
      expect(await errorsOf({ email: 'ana@example.org' })).toEqual({ meant: undefined });
      expect(await errorsOf({ email: 'ana@example.org', updates: 'yes' }, false)).toBeUndefined();
      expect(await errorsOf({ updates: 'yes' }, false)).toBeUndefined(); // that form has no field for an address
    });

    test('where mail is not set up no address is read or kept', async () => {
      const petition = { ...(await petitionForTests()).petition, canMail: false };
      expect(await sign('ana@example.org', { petition })).toMatchObject({ letters: [] });
      expect(await db().selectFrom('outbox').selectAll().execute()).toEqual([]);
      expect(await db().selectFrom('confirmations').selectAll().execute()).toEqual([]);
    });

    test('the receipt knows whether updates were asked for, so that it can say what is kept', async () => {
      const { petition } = await petitionForTests();
      const form = pressedForm({ disclosure: 'count', email: 'ana@example.org', updates: 'yes' });
      const outcome = await submitPetition(getDb, petition, form, START);
      expect(outcome).toMatchObject({ receipt: { mail: { updates: true } } });
    });

    test('the same press is one signature and one mail', async () => {
      const { petition } = await petitionForTests();
      const form = pressedForm({ disclosure: 'count', email: 'ana@example.org' });
      for (let press = 0; press < 3; press++) await submitPetition(getDb, petition, form, START);
      expect(await db().selectFrom('outbox').select('id').execute()).toHaveLength(1);
    });

    test('the answer to a visitor does not tell whether an address is new, known, or wants no mail', async () => {
      const { petition } = await petitionForTests();
      const [known, denied] = [await sign('known@example.org'), await sign('denied@example.org')];
      await answer(known.token, 'confirm');
      await answer(denied.token, 'not-me');
      const answers = [];
      for (const name of ['known', 'denied', 'brand-new']) {
        const form = pressedForm({ disclosure: 'count', email: `${name}@example.org` });
        const before = await db().selectFrom('outbox').select('id').execute();
        const outcome = await submitPetition(getDb, petition, form, START);
        const after = await db().selectFrom('outbox').select('id').execute();
        if ('draft' in outcome) throw new Error('Not taken.');
        answers.push({ ...outcome.receipt, code: 0, rows: after.length - before.length });
      }
      expect(answers[0]).toMatchObject({ rows: 1, mail: {} });
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    });

    test('a database that is away is said as such, and the link works again afterwards', async () => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const { token } = await sign('ana@example.org');
      const away = async () => {
        throw new Error('away');
      };
      expect(await answerLink(away, { token, answer: 'confirm' }, START)).toMatchObject({
        draft: { problem: 'failed', values: { token } },
      });
      expect(await answer(token, 'confirm')).toMatchObject({ receipt: { state: 'confirmed' } });
    });
  });
});

type Petition = Awaited<ReturnType<typeof petitionForTests>>['petition'];
