import 'server-only';
import type { Db } from '#db/connect.ts';
import type { Draft } from '#lib/form.ts';
import { logError } from '#lib/log.ts';
import { isToken } from '#mail/token.ts';
import type { Asked } from './ask-to-send.ts';
import type { ConfirmView } from './confirm-page.tsx';
import { type LetterAnswered, lookAtLetter } from './waiting-letter.ts';

/** What the cookie of the page may bring along. */
export type Answer = Draft | Asked | LetterAnswered;

type GetDb = () => Promise<Db>;

/** What the page of a link shows. A link that was just opened goes before what was answered before. Changes nothing. */
export async function viewOf(
  getDb: GetDb,
  token: unknown,
  answer: Answer | undefined,
  now = new Date(),
): Promise<ConfirmView> {
  if (token !== undefined) return isToken(token) ? viewOfToken(getDb, token, now) : 'incomplete';
  if (!answer) return 'missing';
  if ('asked' in answer) return answer;
  if ('pressed' in answer) return viewOfPressed(getDb, answer, now);
  if (answer.problem === 'expired' || !isToken(answer.values.token)) return 'expired';
  return viewOfToken(getDb, answer.values.token, now, answer);
}

async function viewOfToken(getDb: GetDb, token: string, now: Date, draft?: Draft): Promise<ConfirmView> {
  try {
    const look = await lookAtLetter(await getDb(), token, now);
    if (!look) return 'expired';
    return 'letter' in look ? { token, letter: look.letter, draft } : { outcome: look, sentAt: look.sentAt };
  } catch (error) {
    logError('contact.look', error);
    return { token, draft };
  }
}

async function viewOfPressed(getDb: GetDb, answer: LetterAnswered, now: Date): Promise<ConfirmView> {
  try {
    const look = await lookAtLetter(await getDb(), answer.pressed, now);
    if (look && 'state' in look)
      return { outcome: { ...answer, state: look.state }, sentAt: look.sentAt, pressed: true };
  } catch (error) {
    logError('contact.look', error);
  }
  return { outcome: answer, sentAt: null, pressed: true };
}
