import 'server-only';
import { getDb } from '#db/connect.ts';
import { logError } from '#lib/log.ts';
import { canMail } from '#mail/way.ts';
import { isDayFull } from './count-letters.ts';
import type { ReadyLetter } from './ready-letter.ts';
import type { Offer } from './send-for-me.tsx';

/** Whether we can send this letter: not without mail or a pinned address, and so many a day. A database that is away says so at the press. */
export async function offerFor({ email, official }: ReadyLetter, now = new Date()): Promise<Offer> {
  if (!canMail() || !email || !official.district) return 'none';
  try {
    return (await isDayFull(await getDb(), official.district, now)) ? 'full' : 'open';
  } catch (error) {
    logError('contact.offer', error);
    return 'open';
  }
}
