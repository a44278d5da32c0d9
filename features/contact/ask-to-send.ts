import 'server-only';
import { createConfirmation, holdConfirmation } from '#db/confirmations.ts';
import type { Db } from '#db/connect.ts';
import { withdrawLetter } from '#db/letters.ts';
import { createJob } from '#db/outbox.ts';
import { type KnownPress, rememberPresses, renewPress, tryOf } from '#db/presses.ts';
import { inTransaction } from '#db/transaction.ts';
import { meantEmail } from '#lib/email.ts';
import { type Draft, fieldErrors, HONEYPOT, type Outcome } from '#lib/form.ts';
import type { PostedForm } from '#lib/form-route.ts';
import { keyedHash } from '#lib/keys.ts';
import { logError } from '#lib/log.ts';
import { hoursFrom, RETENTION } from '#lib/retention.ts';
import { markOfAddress } from '#mail/address.ts';
import { jobFor } from '#mail/jobs.ts';
import { closeWithMailKey, currentMailKey, openWithMailKey } from '#mail/keys.ts';
import { hashOfToken, tokenFrom } from '#mail/token.ts';
import { canMail } from '#mail/way.ts';
import { countForNetwork, isDayFull } from './count-letters.ts';
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
  if (values[HONEYPOT]) return again({ problem: 'refused' }); // a person, if it is one, sends it once more from an empty field
  const ready = await readyLetter(data, locale);
  const seat = ready?.email && ready.official.district;
  if (!canMail() || !ready || !seat) return again({ problem: 'closed' });
  try {
    const db = await getDb();
    if (await isDayFull(db, seat, now)) return again({ problem: 'full' });
    if (!(await countForNetwork(db, network, now))) return again({ problem: 'tooMany' });
    const letter = { ...pick(data), seat, locale: ready.lang, subject: ready.subject };
    return (await keep(db, letter, { press, locale, now })) ? { receipt } : again({ problem: 'failed' });
  } catch (failure) {
    logError('contact.send', failure);
    return again({ problem: 'failed' });
  }
}

const pick = ({ district, letter, name, email }: Sending) => ({ district, letter, name, email });

type Moment = { now: Date } & Pick<Form, 'press' | 'locale'>;

/**
 * Link and mail are kept together or not at all, and once however often one press arrives. What it says last is what stands: the link
 * of the letter before, which may have gone to a stranger's address, leads nowhere from then on.
 * @returns false when a later try of this press stands, and nothing was kept
 */
async function keep(
  db: Db,
  letter: Omit<WaitingLetter, 'mark'>,
  { press: { id, rememberMs }, locale, now }: Moment,
): Promise<boolean> {
  const key = await currentMailKey(db, now);
  const at = now.toISOString();
  const { district, letter: text, name, email } = letter;
  const press = {
    hash: keyedHash('press', `letter ${id}`),
    said: keyedHash('what a press said', JSON.stringify([id, district, text, name, email])),
    at,
    until: new Date(now.getTime() + rememberMs).toISOString(),
  };
  const token = tokenOf(id, press);
  const tokenHash = hashOfToken(token);
  const until = [key.until, hoursFrom(now, RETENTION.unconfirmedHours)].toSorted()[0]!;
  const waiting: WaitingLetter = { ...letter, mark: markOfAddress(email) };
  const sealed = closeWithMailKey(key, purposeOf(tokenHash), waiting);
  const job = jobFor('letterConfirm', { to: email, locale, token, until }, key, now);
  return inTransaction(db, async (trx) => {
    const known = (await rememberPresses(trx, [press], at)).get(press.hash);
    const meaning = known && tryOf(press, known);
    if (meaning === 'overtaken') return false;
    if (known && meaning === 'same') {
      if (at > known.at) await renewPress(trx, { ...known, at });
      return true;
    }
    if (known) {
      await withdrawBefore(trx, hashOfToken(tokenOf(id, known)), waiting, at);
      await renewPress(trx, press);
    }
    await createConfirmation(trx, { tokenHash, keyId: key.id, sealed, until });
    await createJob(trx, job);
    return true;
  });
}

/** Of what a press said, and until when it is remembered: another try that says something else gets another link. */
const tokenOf = (pressId: string, { said, until }: Pick<KnownPress, 'said' | 'until'>): string =>
  tokenFrom(`letter ${pressId} ${said} ${until}`);

/**
 * Ends the link of the letter before, unless it was answered. A letter in another name stays: on a shared phone a browser brings the
 * page back for the next person.
 */
async function withdrawBefore(trx: Db, tokenHash: string, { name }: WaitingLetter, now: string): Promise<void> {
  const link = await holdConfirmation(trx, tokenHash, now);
  if (link?.state !== 'waiting') return;
  const before = await openWithMailKey(trx, link.keyId, purposeOf(tokenHash), link.sealed);
  if (before && isSameName((before as WaitingLetter).name, name)) await withdrawLetter(trx, tokenHash);
}

const isSameName = (one: string, other: string) => one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0;
