import { setTimeout as sleep } from 'node:timers/promises';
import { acceptIfAsked } from '#content/accept-request.ts';
import { followContent } from '#content/refresh.ts';
import { tryRefresh } from '#content/try-refresh.ts';
import { type Db, getDb } from '#db/connect.ts';
import { forgetBefore } from '#db/forget.ts';
import { answerDesk } from '#desk/answer-request.ts';
import { keepState } from '#features/compare/states/keep.ts';
import { stepFigures } from '#features/petition/figures.ts';
import { keepShownText } from '#features/petition/keep-text.ts';
import { recipientsOf } from '#features/petition/state.ts';
import { drawAnew } from '#lib/draw-anew.ts';
import { env } from '#lib/env.ts';
import { every } from '#lib/every.ts';
import { logError } from '#lib/log.ts';
import { drawTurned } from '#content/turns.ts';
import { sendDueMail } from '#mail/send-due.ts';

const LONGEST_WAIT_MS = 5_000;
const MAIL_REST_MS = 20_000;

/** What this process does besides answering. Where none stays alive, `api/cron` calls the same functions. */
export async function startBackground(): Promise<void> {
  drawAnew('figures'); // pages that `next build` drew know neither figures nor the keys of this environment
  await Promise.race([adoptStoredContent(), sleep(LONGEST_WAIT_MS)]);
  every(2_000, 'content.accept', async () => acceptIfAsked(await getDb(), env.DATABASE_URL));
  every(1_000, 'desk.answer', async () => answerDesk(await getDb(), env.DATABASE_URL, recipientsOf(env)));
  every(1_000, 'content.follow', async () => followContent(await getDb()));
  every(1_000, 'content.turn', async () => drawTurned(new Date()));
  every(3_600_000, 'content.refresh', () => tryRefresh(getDb));
  every(2_000, 'petition.text', async () => keepShownText(getDb));
  every(60_000, 'petition.count', async () => stepFigures(getDb));
  every(5_000, 'compare.states', async () => keepState(getDb));
  every(2_000, 'mail.send', async (stop) => sendOrWait(await getDb(), stop));
  every(60_000, 'forget', async () => forgetBefore(await getDb(), new Date()));
}

/** Where the process is halted between answers: only what it shows is kept up to date, the rest is done by `api/cron`. */
export async function followOnly(): Promise<void> {
  await Promise.race([adoptStoredContent(), sleep(LONGEST_WAIT_MS)]);
  every(2_000, 'content.follow', async () => followContent(await getDb()));
}

/** Nobody is let in before the last good content is there; a database that does not answer cannot keep us closed. */
async function adoptStoredContent(): Promise<void> {
  try {
    await followContent(await getDb());
  } catch (error) {
    logError('content.start', error);
  }
}

/** While the mail server is away it is asked three times a minute, not thirty. */
async function sendOrWait(db: Db, stop: AbortSignal): Promise<void> {
  const { sent, failed } = await sendDueMail(db, { stop });
  if (failed > sent) await sleep(MAIL_REST_MS, undefined, { signal: stop, ref: false }).catch(() => undefined);
}
