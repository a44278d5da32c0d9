import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onBothDatabases } from '#db/testing.ts';
import { hoursFrom } from '#lib/retention.ts';
import { sendDueMail } from './send-due.ts';
import { type Fault, startPeer } from './testing-smtp.ts';
import { addConfirmJob, clearMail } from './testing.ts';
import { postBySmtp } from './transport.ts';

const START = new Date('2026-11-24T15:20:00Z');
/** Milliseconds. Longer than a busy machine keeps the peer from answering: a mail that was taken in silence is rightly sent again. */
const QUICK = { connect: 2_000, greeting: 1_500, silence: 1_500, whole: 5_000 };

const FAULTS: (Fault | undefined)[] = [
  { at: '.', does: 'cut' },
  { at: 'RCPT', does: '450 4.2.1 later' },
  undefined,
  { at: 'greeting', does: 'cut' },
  { at: '.', does: 'hang' },
  undefined,
  { at: 'MAIL', does: '421 4.3.2 closing' },
  { at: '.', does: '451 4.3.0 try again' },
  undefined,
];

describe('the real mailer against a mail server that has a bad day', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  onBothDatabases((db) => {
    beforeEach(() => clearMail(db()));

    test('40 mails, three workers: each is taken once; what may have arrived before is the same mail by its Message-ID', async () => {
      const peer = await startPeer({ fault: (connection) => FAULTS[connection % FAULTS.length] });
      const post = postBySmtp(`smtp://127.0.0.1:${peer.port}`, 'Site <no-reply@example.org>', QUICK);
      const ids = new Map<string, string>();
      for (let each = 0; each < 40; each++) {
        const { job } = await addConfirmJob(db(), `person${each}@example.org`, START);
        ids.set(`person${each}@example.org`, job.messageId);
      }
      let hours = 0;
      const round = () => sendDueMail(db(), { post, now: () => new Date(hoursFrom(START, hours)) });
      const left = () => db().selectFrom('outbox').select('id').execute();
      for (; (await left()).length > 0 && hours < 60; hours += 0.5) await Promise.all([round(), round(), round()]);
      await peer.stop();

      expect(await left()).toEqual([]);
      expect(await db().selectFrom('deadLetters').selectAll().execute()).toEqual([]);
      expect(peer.taken.map(({ to }) => to).toSorted()).toEqual([...ids.keys()].toSorted());
      expect(peer.maybe.length).toBeGreaterThan(0);
      for (const { to, messageId } of [...peer.taken, ...peer.maybe])
        expect([to, messageId]).toEqual([to, ids.get(to)]);
    }, 60_000);

    test('away for ten minutes by the clock of the jobs: nothing is lost, nothing is sent twice', async () => {
      const first = await startPeer();
      await first.stop();
      const post = postBySmtp(`smtp://127.0.0.1:${first.port}`, 'Site <no-reply@example.org>', QUICK);
      for (let each = 0; each < 10; each++) await addConfirmJob(db(), `person${each}@example.org`, START);
      for (let minute = 0; minute < 10; minute++)
        await sendDueMail(db(), { post, now: () => new Date(hoursFrom(START, minute / 60)) });
      const back = await startPeer({ port: first.port });
      for (let minute = 10; minute < 40; minute++)
        await sendDueMail(db(), { post, now: () => new Date(hoursFrom(START, minute / 60)) });
      await back.stop();
      expect(back.taken).toHaveLength(10);
      expect(new Set(back.taken.map(({ to }) => to)).size).toBe(10);
    });
  });
});
