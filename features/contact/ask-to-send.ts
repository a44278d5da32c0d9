import 'server-only';
import { createConfirmation } from '#db/confirmations.ts';
import type { Db } from '#db/connect.ts';
import { createJob } from '#db/outbox.ts';
import { countAttempt } from '#db/rate-limits.ts';
import { inTransaction } from '#db/transaction.ts';
import { meantEmail } from '#lib/email.ts';
import { type Draft, fieldErrors, type Outcome } from '#lib/form.ts';
import type { PostedForm } from '#lib/form-route.ts';
import { keyedHash } from '#lib/keys.ts';
import { logError } from '#lib/log.ts';
import { hoursFrom, RETENTION } from '#lib/retention.ts';
import { markOfAddress } from '#mail/address.ts';
import { jobFor } from '#mail/jobs.ts';
import { closeWithMailKey, currentMailKey } from '#mail/keys.ts';
import { hashOfToken, newToken } from '#mail/token.ts';
import { canMail } from '#mail/way.ts';
import { countForNetwork, isDayFull } from './limits-of-day.ts';
import { readyLetter } from './ready-letter.ts';
import { type Sending, sendSchema } from './send-schema.ts';
import { purposeOf, type WaitingLetter } from './waiting-letter.ts';

/** What the page says after the form: a mail is on its way. The domain that was probably meant, where the one typed looks like a slip. */
export type Asked = { asked: true; meant?: string };

type Form = Pick<PostedForm, 'values' | 'press' | 'locale'> & { network: string };

/** Keeps the letter sealed and writes to its writer. Whether the address is new, known or wants no mail makes no difference here. */
export async function askToSend(
  getDb: () => Promise<Db>,
  { values, press, locale, network }: Form,
  now = new Date(),
): Promise<Outcome<Asked>> {
  const again = (draft: Partial<Draft>) => ({ draft: { values, errors: {}, ...draft } });
  const { data, error } = sendSchema.safeParse(values);
  if (!data) return again({ errors: fieldErrors(error.issues) });
  const receipt: Asked = { asked: true, meant: meantEmail(data.email)?.replace(/.*@/, '') };
  if (values.website) return { receipt }; // the honeypot: a robot is told what it likes to hear
  const ready = await readyLetter(data, locale);
  const seat = ready?.email && ready.official.district;
  if (!canMail() || !ready || !seat) return again({ problem: 'closed' });
  try {
    const db = await getDb();
    if (await isDayFull(db, seat, now)) return again({ problem: 'full' });
    if (!(await countForNetwork(db, network, now))) return again({ problem: 'tooMany' });
    await keep(db, { ...pick(data), seat, locale: ready.lang, subject: ready.subject }, { press, locale, now });
    return { receipt };
  } catch (failure) {
    logError('contact.send', failure);
    return again({ problem: 'failed' });
  }
}

const pick = ({ district, letter, name, email }: Sending) => ({ district, letter, name, email });

type Moment = { now: Date } & Pick<Form, 'press' | 'locale'>;

/** Link and mail are kept together or not at all, and once however often one press arrives. */
async function keep(db: Db, letter: Omit<WaitingLetter, 'mark'>, { press, locale, now }: Moment): Promise<void> {
  const key = await currentMailKey(db, now);
  const token = newToken();
  const tokenHash = hashOfToken(token);
  const until = [key.until, hoursFrom(now, RETENTION.unconfirmedHours)].toSorted()[0]!;
  const waiting: WaitingLetter = { ...letter, mark: markOfAddress(letter.email) };
  const sealed = closeWithMailKey(key, purposeOf(tokenHash), waiting);
  const job = jobFor('letterConfirm', { to: letter.email, locale, token, until }, key, now);
  const remembered = new Date(now.getTime() + press.rememberMs).toISOString();
  await inTransaction(db, async (trx) => {
    const pressKey = keyedHash('press', `letter ${press.id}`);
    if ((await countAttempt(trx, pressKey, now.toISOString(), remembered)) > 1) return;
    await createConfirmation(trx, { tokenHash, keyId: key.id, sealed, until });
    await createJob(trx, job);
  });
}
