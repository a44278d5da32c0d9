import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { suppressAddress } from '#db/confirmations.ts';
import { forgetMailBefore } from '#db/forget-mail.ts';
import { RANKS, setAside } from '#db/outbox.ts';
import { onBothDatabases } from '#db/testing.ts';
import { hoursFrom, RETENTION } from '#lib/retention.ts';
import { markOfAddress } from './address.ts';
import type { Letter } from './letter.ts';
import { MOST_A_DAY, sendDueMail } from './send-due.ts';
import { addConfirmJob, clearMail } from './testing.ts';

const START = new Date('2026-11-24T15:20:00Z');
const hoursOn = (hours: number) => () => new Date(hoursFrom(START, hours));

/** A mail server that answers as told, and remembers. */
function fakePost(answer: (attempt: number) => unknown = () => undefined) {
  const seen: { letter: Letter; messageId: string }[] = [];
  const post = async (letter: Letter, messageId: string) => {
    seen.push({ letter, messageId });
    const error = answer(seen.length);
    if (error) throw error;
  };
  return { seen, post };
}

const smtpError = (code: string, response?: string, command?: string) =>
  Object.assign(new Error('no'), { code, response, command, responseCode: response && Number(response.slice(0, 3)) });

describe('the outbox', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  onBothDatabases((db) => {
    const jobs = () => db().selectFrom('outbox').selectAll().execute();
    const dead = () => db().selectFrom('deadLetters').select(['kind', 'reason', 'count']).execute();
    beforeEach(() => clearMail(db()));

    test('a mail is sent once, and nothing of it is left', async () => {
      const { job } = await addConfirmJob(db(), 'ana@example.org', START, 'es');
      const { seen, post } = fakePost();
      expect(await sendDueMail(db(), { post, now: hoursOn(0) })).toEqual({ sent: 1, failed: 0, dead: 0 });
      expect(await sendDueMail(db(), { post, now: hoursOn(1) })).toEqual({ sent: 0, failed: 0, dead: 0 });
      expect(seen).toHaveLength(1);
      expect(seen[0]).toMatchObject({ letter: { to: 'ana@example.org' }, messageId: job.messageId });
      expect(seen[0]!.letter.text).toContain('Hola');
      expect(await jobs()).toEqual([]);
    });

    test('without a way to send, mails wait', async () => {
      await addConfirmJob(db(), 'ana@example.org', START);
      expect(await sendDueMail(db(), { now: hoursOn(0) })).toEqual({ sent: 0, failed: 0, dead: 0 });
      expect(await jobs()).toHaveLength(1);
    });

    test('three workers and 300 mails: each once', async () => {
      for (let each = 0; each < 300; each++) await addConfirmJob(db(), `person${each}@example.org`, START);
      const { seen, post } = fakePost();
      const round = () => sendDueMail(db(), { post, now: hoursOn(0), mostAnHour: 1_000 });
      const rounds = await Promise.all([round(), round(), round()]);
      expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(300);
      expect(new Set(seen.map(({ letter }) => letter.to)).size).toBe(300);
      expect(seen).toHaveLength(300);
      expect(await jobs()).toEqual([]);
    });

    test('a failed mail comes back later each time, within bounds and by chance, under the same Message-ID', async () => {
      await addConfirmJob(db(), 'ana@example.org', START);
      const { seen, post } = fakePost(() => smtpError('EMESSAGE', '451 4.3.0 not now', 'DATA'));
      let now = START;
      const pauses: number[] = [];
      for (let attempt = 1; attempt <= 12; attempt++) {
        expect(await sendDueMail(db(), { post, now: () => now })).toEqual({ sent: 0, failed: 1, dead: 0 });
        const [job] = await jobs();
        expect(job).toMatchObject({ attempts: attempt, reason: 'later' });
        pauses.push((Date.parse(job!.dueAt) - now.getTime()) / 1_000);
        now = new Date(job!.dueAt);
      }
      pauses.forEach((pause, index) => {
        const longest = Math.min(10 * 2 ** index, 3_600);
        expect(pause).toBeGreaterThanOrEqual(longest / 2);
        expect(pause).toBeLessThanOrEqual(longest);
      });
      expect(new Set(seen.map(({ messageId }) => messageId)).size).toBe(1);
    });

    test('what is not delivered within its time is given up, with a word and without a name', async () => {
      const { job } = await addConfirmJob(db(), 'ana@example.org', START);
      const { post } = fakePost(() => smtpError('ETIMEDOUT'));
      let now = START;
      for (let tries = 0; (await jobs()).length > 0; tries++) {
        expect(tries).toBeLessThan(200);
        await sendDueMail(db(), { post, now: () => now });
        now = new Date((await jobs())[0]?.dueAt ?? now);
      }
      expect(now.toISOString() < job.until).toBe(true);
      expect(await dead()).toEqual([{ kind: 'confirm', reason: 'silent', count: 1 }]);
      const said = (['log', 'error'] as const).map((each) => vi.spyOn(console, each).mock.calls);
      expect(said[1]!.length).toBeGreaterThan(0);
      const rows = await db().selectFrom('deadLetters').selectAll().execute();
      expect(JSON.stringify([rows, said])).not.toMatch(/ana|@/);
    });

    test('a mailbox that does not exist is not tried again; a refusal of us is', async () => {
      await addConfirmJob(db(), 'nobody@example.org', START);
      const unknown = fakePost(() => smtpError('EENVELOPE', '550 5.1.1 <nobody@example.org> unknown', 'RCPT TO'));
      expect(await sendDueMail(db(), { post: unknown.post, now: hoursOn(0) })).toMatchObject({ failed: 1, dead: 1 });
      await addConfirmJob(db(), 'ana@example.org', START);
      const refused = fakePost(() => smtpError('EENVELOPE', '550 5.7.1 relaying denied', 'RCPT TO'));
      expect(await sendDueMail(db(), { post: refused.post, now: hoursOn(0) })).toMatchObject({ failed: 1, dead: 0 });
      expect(await jobs()).toHaveLength(1);
      expect(await dead()).toEqual([{ kind: 'confirm', reason: 'address', count: 1 }]);
    });

    test('a mail server that is away ends the round, and costs nothing of the hour', async () => {
      for (let each = 0; each < 20; each++) await addConfirmJob(db(), `person${each}@example.org`, START);
      const { seen, post } = fakePost(() => smtpError('ESOCKET'));
      await sendDueMail(db(), { post, now: hoursOn(0), mostAnHour: 5 });
      expect(seen.length).toBeLessThanOrEqual(3);
      const back = fakePost();
      expect(await sendDueMail(db(), { post: back.post, now: hoursOn(0.1), mostAnHour: 50 })).toMatchObject({
        sent: 20,
      });
    });

    test('away for ten minutes: everything arrives, once', async () => {
      for (let each = 0; each < 20; each++) await addConfirmJob(db(), `person${each}@example.org`, START);
      let now = START;
      const minutes = () => (now.getTime() - START.getTime()) / 60_000;
      const { post } = fakePost(() => smtpError('ESOCKET'));
      const back = fakePost();
      for (; minutes() < 60; now = new Date(now.getTime() + 20_000))
        await sendDueMail(db(), { post: minutes() < 10 ? post : back.post, now: () => now });
      expect(new Set(back.seen.map(({ messageId }) => messageId)).size).toBe(20);
      expect(back.seen).toHaveLength(20);
    });

    test('promise flood: a fourth mail to one address in a day is not sent, however it is spelled', async () => {
      const spellings = [
        'a.na@gmail.com',
        'ana+1@gmail.com',
        'Ana@Gmail.com',
        'a.n.a+x@googlemail.com',
        'ANA@gmail.com',
      ];
      for (const each of spellings) await addConfirmJob(db(), each, START);
      const { seen, post } = fakePost();
      expect(await sendDueMail(db(), { post, now: hoursOn(0) })).toMatchObject({ dead: 0 });
      expect(seen.filter(({ letter }) => !letter.to.endsWith('googlemail.com'))).toHaveLength(MOST_A_DAY);
      expect(await jobs()).toEqual([]);
      await addConfirmJob(db(), 'ana@gmail.com', hoursOn(24.1)());
      expect(await sendDueMail(db(), { post, now: hoursOn(24.2) })).toMatchObject({ sent: 1 });
    });

    test('trying again is not counted as another mail', async () => {
      await addConfirmJob(db(), 'ana@example.org', START);
      const { seen, post } = fakePost((attempt) => attempt <= 6 && smtpError('EMESSAGE', '451 later', 'DATA'));
      for (let hour = 0; hour < 10; hour++) await sendDueMail(db(), { post, now: hoursOn(hour * 1.1) });
      expect(seen).toHaveLength(7);
      expect(await jobs()).toEqual([]);
    });

    test('the whole site sends no more in an hour than it was told; the rest goes in the next', async () => {
      for (let each = 0; each < 12; each++) await addConfirmJob(db(), `person${each}@example.org`, START);
      const { seen, post } = fakePost();
      await sendDueMail(db(), { post, now: hoursOn(0), mostAnHour: 5 });
      await sendDueMail(db(), { post, now: hoursOn(0.9), mostAnHour: 5 });
      expect(seen.length).toBeGreaterThanOrEqual(5);
      expect(seen.length).toBeLessThanOrEqual(7); // those under way at the same time
      for (const hour of [1.1, 2.2, 3.3]) await sendDueMail(db(), { post, now: hoursOn(hour), mostAnHour: 5 });
      expect(seen).toHaveLength(12);
    });

    test('who has said "not me" is not written to, nor who took the signature back', async () => {
      await suppressAddress(db(), markOfAddress('ana@example.org'));
      await addConfirmJob(db(), 'ANA@example.org', START);
      const { signatureId } = await addConfirmJob(db(), 'ben@example.org', START);
      await db().deleteFrom('signatures').where('id', '=', signatureId).execute();
      const { seen, post } = fakePost();
      expect(await sendDueMail(db(), { post, now: hoursOn(0) })).toEqual({ sent: 0, failed: 0, dead: 0 });
      expect(seen).toEqual([]);
      expect(await jobs()).toEqual([]);
    });

    test('what came with a flood is not written to until the organizers have released it', async () => {
      const { signatureId } = await addConfirmJob(db(), 'ana@example.org', START);
      const setState = (state: 'counted' | 'quarantined') =>
        db().updateTable('signatures').set({ state }).where('id', '=', signatureId).execute();
      await setState('quarantined');
      const { seen, post } = fakePost();
      await sendDueMail(db(), { post, now: hoursOn(0) });
      await sendDueMail(db(), { post, now: hoursOn(2) });
      expect([seen, (await jobs())[0]?.reason]).toEqual([[], 'setAside']);
      await setState('counted');
      expect(await sendDueMail(db(), { post, now: hoursOn(4) })).toMatchObject({ sent: 1 });
    });

    test('promise flood: a letter that was let go leaves first, what came with a crowd last, and only so much of it an hour', async () => {
      const addresses = (who: string, count: number) =>
        Array.from({ length: count }, (_, each) => `${who}${each}@example.org`);
      for (const each of addresses('crowd', 30)) {
        const { job } = await addConfirmJob(db(), each, START);
        await db().updateTable('outbox').set(setAside(job)).where('id', '=', job.id).execute();
      }
      for (const each of addresses('asked', 10)) await addConfirmJob(db(), each, hoursOn(0.01)());
      const { job } = await addConfirmJob(db(), 'let-go@example.org', hoursOn(0.02)());
      await db().updateTable('outbox').set({ rank: RANKS.letGo }).where('id', '=', job.id).execute();
      const { seen, post } = fakePost();
      const round = (hour: number) => sendDueMail(db(), { post, now: hoursOn(hour), mostAnHour: 50 });
      await round(0.1);
      const order = seen.map(({ letter }) => letter.to.replace(/\d*@.*/, ''));
      const crowd = order.filter((each) => each === 'crowd').length;
      expect(order.indexOf('let-go')).toBeLessThan(3); // three are under way at one time
      expect(order.lastIndexOf('asked')).toBeLessThan(order.indexOf('crowd') + 3);
      expect(order.filter((each) => each === 'asked')).toHaveLength(10);
      expect(crowd).toBeGreaterThanOrEqual(10); // a fifth of the hour
      expect(crowd).toBeLessThanOrEqual(12);
      await addConfirmJob(db(), 'later@example.org', hoursOn(0.2)());
      await round(0.3);
      expect(seen.slice(order.length).map(({ letter }) => letter.to)).toEqual(['later@example.org']);
      await round(1.2);
      await round(2.3);
      expect(await jobs()).toEqual([]);
    });

    test.each([
      ['changes nothing any more', false],
      ['changes nothing when it is asked to end', true],
    ])('a worker that dies gives its mail back; one that was too slow %s', async (_, isAskedToEnd) => {
      const { job } = await addConfirmJob(db(), 'ana@example.org', START);
      const slow = fakePost();
      const end = new AbortController();
      let release = () => undefined as void;
      const hanging = sendDueMail(db(), {
        post: async (letter, id) => {
          await slow.post(letter, id);
          await new Promise<void>((resolve) => (release = resolve));
          throw smtpError('ETIMEDOUT');
        },
        now: hoursOn(0),
        stop: end.signal,
      });
      while (slow.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      const { seen, post } = fakePost(() => smtpError('EMESSAGE', '451 later', 'DATA'));
      await sendDueMail(db(), { post, now: hoursOn(0.01) });
      expect(seen).toEqual([]); // still hidden
      await sendDueMail(db(), { post, now: hoursOn(0.2) });
      expect(seen).toMatchObject([{ messageId: job.messageId }]);
      const [mine] = await jobs();
      if (isAskedToEnd) end.abort();
      release();
      await hanging;
      expect(await jobs()).toEqual([mine]);
    });

    test('a process that is asked to end gives back what it was sending, uncounted', async () => {
      await addConfirmJob(db(), 'ana@example.org', START);
      const end = new AbortController();
      const post = async () => {
        end.abort();
        throw smtpError('EABORT');
      };
      await sendDueMail(db(), { post, now: hoursOn(0), stop: end.signal });
      expect(await jobs()).toMatchObject([{ attempts: 0, dueAt: START.toISOString(), reason: null }]);
    });

    test('promise mail: keys, links and addresses are destroyed when their time is over', async () => {
      const { job } = await addConfirmJob(db(), 'ana@example.org', START);
      const until = Date.parse(job.until) - START.getTime();
      expect(until).toBeLessThanOrEqual(RETENTION.mailKeyHours * 3_600_000);
      expect(until).toBeGreaterThan((RETENTION.mailKeyHours - 1) * 3_600_000);

      await forgetMailBefore(db(), new Date(Date.parse(job.until) - 1));
      expect(await jobs()).toHaveLength(1);
      expect(await forgetMailBefore(db(), new Date(job.until))).toEqual({ keys: 1, links: 0, mails: 1 });
      expect(await jobs()).toEqual([]);
      expect(await db().selectFrom('mailKeys').selectAll().execute()).toEqual([]);
      expect(await dead()).toEqual([{ kind: 'confirm', reason: 'notTried', count: 1 }]);
      await forgetMailBefore(db(), new Date(hoursFrom(START, 24 * (RETENTION.deadLetterDays + 5))));
      expect(await dead()).toEqual([]);
    });

    test('a mail whose key is gone is given up, not sent', async () => {
      await addConfirmJob(db(), 'ana@example.org', START);
      await db().deleteFrom('mailKeys').execute();
      const { seen, post } = fakePost();
      expect(await sendDueMail(db(), { post, now: hoursOn(0) })).toEqual({ sent: 0, failed: 0, dead: 1 });
      expect([seen, await dead()]).toEqual([[], [{ kind: 'confirm', reason: 'key', count: 1 }]]);
    });
  });
});
