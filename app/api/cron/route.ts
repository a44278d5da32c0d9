import { tryRefresh } from '#content/try-refresh.ts';
import { getDb } from '#db/connect.ts';
import { forgetBefore } from '#db/forget.ts';
import { countDeadLetters } from '#db/outbox.ts';
import { keepState } from '#features/compare/states/keep.ts';
import { stepFigures } from '#features/petition/figures.ts';
import { keepShownText } from '#features/petition/keep-text.ts';
import { env } from '#lib/env.ts';
import { logError } from '#lib/log.ts';
import { isSecret } from '#lib/secrets.ts';
import { sendDueMail } from '#mail/send-due.ts';

export const dynamic = 'force-dynamic';

/** What `background.ts` repeats, once, for hosts where no process stays alive. Takes nothing but the secret. */
async function runOnce({ headers }: Request): Promise<Response> {
  const given = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1];
  if (!isSecret(given, env.CRON_SECRET)) return answer(401, { status: 'secret' });
  const content = await tryRefresh(getDb);
  const mail = await attempt('mail.send', async () => sendDueMail(await getDb()));
  const forgotten = await attempt('forget', async () => forgetBefore(await getDb(), new Date()));
  const counted = await attempt('petition.count', () =>
    keepShownText(getDb)
      .then(() => stepFigures(getDb))
      .then(() => true),
  );
  const kept = await attempt('compare.states', () => keepState(getDb).then(() => true));
  const dead = await attempt('mail.count', async () => countDeadLetters(await getDb()));
  const isWhole = ![content, mail, forgotten, counted, kept, dead].includes('failed');
  return answer(isWhole ? 200 : 503, {
    content,
    forgotten: forgotten !== 'failed',
    counted: counted === true,
    kept: kept === true,
    ...(mail !== 'failed' && { sent: mail.sent, failed: mail.failed }),
    ...(forgotten !== 'failed' && { destroyed: forgotten.keys + forgotten.links + forgotten.mails }),
    ...(dead !== 'failed' && { dead }),
  });
}

/** One task that fails does not keep the others from running. */
async function attempt<Result>(name: string, task: () => Promise<Result>): Promise<Result | 'failed'> {
  try {
    return await task();
  } catch (error) {
    logError(name, error);
    return 'failed';
  }
}

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

export { runOnce as GET, runOnce as POST };
