import 'server-only';
import type { Db } from '#db/connect.ts';
import { type Ceiling, createSignature, type Saved } from '#db/create-signature.ts';
import { SHARDS, someShard } from '#db/shards.ts';
import { findText, type SignedText } from '#db/signatures.ts';
import { dayOf } from '#i18n/time-zone.ts';
import type { Locale } from '#i18n/routing.ts';
import { meantEmail } from '#lib/email.ts';
import { isKnown } from '#lib/button-press.ts';
import { type Draft, fieldErrors, HONEYPOT, type Outcome, type Problem } from '#lib/form.ts';
import type { PostedForm } from '#lib/form-route.ts';
import { keyedHash } from '#lib/keys.ts';
import { logError } from '#lib/log.ts';
import { minutesFrom, RETENTION } from '#lib/retention.ts';
import { codeFrom, hashOfCode } from './code.ts';
import type { CurrentPetition } from './current.ts';
import { batchOfNetwork, countLook, MOST_ALIKE, type Sender } from './floods.ts';
import { MOST_MAILS, prepareLink } from './link.ts';
import type { Disclosure } from './limits.ts';
import { type Petition, petitionSchema } from './schema.ts';
import { sealSignature } from './seal.ts';
import { type PetitionState, takesSignatures } from './state.ts';

/** Signatures a minute over all instances, far above what people do (the drill holds 2,100): only a machine gets here. */
export const MOST_A_MINUTE = 6_000;

/** What the thanks page says. The words are nowhere else: we keep their hash. */
export type Receipt = {
  code: string[];
  /** Of the code. */
  locale: Locale;
  disclosure: Disclosure;
  day: string;
  textVersion: string;
  district: number | null;
  /** Whether a mail is on its way; the domain probably meant where the one typed looks like a slip; whether updates were asked for. */
  mail?: { meant?: string; updates?: true };
  /** Which fields were sealed, without what stood in them. */
  sealed: ('name' | 'zip' | 'comment')[];
};

type Form = Pick<PostedForm, 'values' | 'press' | 'locale'> & { sender: Sender };

/** Checks, seals and saves. The same press twice is one signature with the same words, and what it said last is what stands. */
export async function submitPetition(
  getDb: () => Promise<Db>,
  petition: CurrentPetition,
  form: Form,
  now = new Date(),
): Promise<Outcome<Receipt>> {
  const again = (draft: Partial<Draft>) => ({ draft: { values: form.values, errors: {}, ...draft } });
  if (!takesSignatures(petition.state)) return again({ problem: CLOSED[petition.state] });
  const { data, error } = petitionSchema.safeParse(form.values);
  if (!data) return again({ errors: fieldErrors(error.issues) });
  if (data.updates && data.email === '' && petition.canMail) return again({ errors: { email: 'required' } });

  try {
    const text = await textShown(getDb, petition, form.values.textVersion, now);
    if (!text) return again({ problem: 'textChanged' });
    const until = new Date(now.getTime() + form.press.rememberMs).toISOString();
    const receipt = receiptFor(data, text, petition, form);
    const saved = await save(await getDb(), petition, { data, text, until, form }, now);
    if (saved.state === 'again') return { receipt: receipt(saved.until, saved.day) };
    if (saved.state === 'changed') return { receipt: receipt(saved.until, dayOf(now)) };
    if (saved.state === 'new') return { receipt: receipt(until, dayOf(now)) };
    return again(NOT_SAVED[saved.state]());
  } catch (failure) {
    logError('petition.sign', failure);
    return again({ problem: 'failed' });
  }
}

const CLOSED: Partial<Record<PetitionState, Problem>> = {
  before: 'before',
  closed: 'closed',
  delivered: 'closed',
  'no-keys': 'no-keys',
};

const NOT_SAVED: Record<Exclude<Saved['state'], 'new' | 'again' | 'changed'>, () => Partial<Draft>> = {
  tooMany: () => ({ problem: 'tooMany' }),
  overtaken: () => ({ problem: 'failed' }),
  gone: () => ({ problem: 'takenBack', requestId: crypto.randomUUID() }), // whoever presses once more signs anew
};

/** A day and a mark of the words. */
const VERSION = /^[\w-]{1,40}$/;

/**
 * The text that stood on the page that was signed: a page may have been open while the text changed. A sender that names none
 * gets the text as it is now; one that nobody was ever shown is not signed.
 */
async function textShown(
  getDb: () => Promise<Db>,
  { text }: CurrentPetition,
  version: string | undefined,
  now: Date,
): Promise<SignedText | undefined> {
  if (!version || version === text.version) return { ...text, since: dayOf(now) };
  return VERSION.test(version) ? findText(await getDb(), version) : undefined;
}

/**
 * For what stands, and for nothing else: of a retry that says the same, `day` and words are those of the first try.
 * @returns by when the press is forgotten, and the day of the row
 */
function receiptFor(data: Petition, text: SignedText, { canMail }: CurrentPetition, { press, locale }: Form) {
  return (until: string, day: string): Receipt => ({
    code: codeFrom(`${press.id} ${until}`, locale),
    locale,
    disclosure: data.disclosure,
    day,
    textVersion: text.version,
    district: data.district,
    mail:
      data.email && canMail
        ? { meant: meantEmail(data.email)?.replace(/.*@/, ''), updates: data.updates || undefined }
        : undefined,
    sealed: (['name', 'zip', 'comment'] as const).filter((field) => data[field] !== ''),
  });
}

type Signed = { data: Petition; text: SignedText; until: string; form: Form };

async function save(
  db: Db,
  { recipients, canMail }: CurrentPetition,
  { data, text, until, form: { values, press, locale, sender } }: Signed,
  now: Date,
): Promise<Saved> {
  const day = dayOf(now);
  const textVersion = text.version;
  const { email, updates, ...kept } = data; // neither is sealed with the signature: nothing leads from one to the other
  const { disclosure, district } = kept;
  const signatureId = crypto.randomUUID();
  const sealed = await sealSignature({ version: 1, ...kept, locale, textVersion, day }, recipients);
  const signer = { email, updates, locale, signatureId };
  const also = email && canMail ? await prepareLink(db, signer, recipients, now) : undefined;
  const codeHashAt = (moment: string) => hashOfCode(codeFrom(`${press.id} ${moment}`, locale).join(' '));
  const batch = countLook(data, sender, now, Boolean(values[HONEYPOT]));
  return createSignature(db, {
    signature: { id: signatureId, codeHash: codeHashAt(until), sealed, disclosure, district, textVersion, day, batch },
    press: { hash: keyedHash('press', press.id), said: whatIsSaid(press.id, data, text), at: now.toISOString(), until },
    isGuessed: !isKnown(press),
    codeHashAt,
    text,
    also,
    crowd: also && ceilingOf(`mails for ${sender.network}`, MOST_MAILS, RETENTION.attemptMinutes, now),
    ceiling: ceilingOf(`signatures ${someShard()}`, MOST_A_MINUTE / SHARDS, 1, now),
    flood: {
      ...ceilingOf(`signatures ${sender.network}`, MOST_ALIKE.network, RETENTION.attemptMinutes, now),
      batch: () => batchOfNetwork(sender, now),
    },
  });
}

/**
 * A mark of what a press said. The language is not part of it: the same form from the page in the other language says the same. Nobody
 * can try out guesses against it without the id of the press, which is not kept.
 */
function whatIsSaid(pressId: string, data: Petition, { version }: SignedText): string {
  const fields = Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return keyedHash('what a press said', JSON.stringify([pressId, version, fields]));
}

const ceilingOf = (what: string, most: number, minutes: number, now: Date): Ceiling => ({
  key: keyedHash('limit', what),
  now: now.toISOString(),
  until: minutesFrom(now, minutes),
  most,
});
