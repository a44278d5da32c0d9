import 'server-only';
import type { Db } from '#db/connect.ts';
import { createSignature, type Saved } from '#db/signatures.ts';
import { dayOf } from '#i18n/time-zone.ts';
import type { Locale } from '#i18n/routing.ts';
import { type Draft, fieldErrors, type Outcome, type Problem } from '#lib/form.ts';
import type { PostedForm } from '#lib/form-route.ts';
import { keyedHash } from '#lib/keys.ts';
import { logError } from '#lib/log.ts';
import { minutesFrom } from '#lib/retention.ts';
import { codeFrom, hashOfCode } from './code.ts';
import type { CurrentPetition } from './current.ts';
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
  /** Which fields were sealed, without what stood in them. */
  sealed: ('name' | 'zip' | 'comment')[];
};

type Form = Pick<PostedForm, 'values' | 'press' | 'locale'>;

/** Checks, seals and saves. The same press twice is one signature, and gets the same words again. */
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

  const until = new Date(now.getTime() + form.press.rememberMs).toISOString();
  const receipt = receiptFor(data, petition, form, now);
  if (form.values.website) return { receipt: receipt(until) }; // the honeypot: a robot is told what it likes to hear
  try {
    const saved = await save(await getDb(), petition, data, receipt(until), { id: form.press.id, until }, now);
    if (saved.state === 'tooMany') return again({ problem: 'tooMany' });
    return { receipt: receipt(saved.state === 'again' ? saved.until : until) };
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

/** A retry has the moment of the first try, so it finds the same words. */
function receiptFor(data: Petition, { text }: CurrentPetition, { press, locale }: Form, now: Date) {
  return (until: string): Receipt => ({
    code: codeFrom(`${press.id} ${until}`, locale),
    locale,
    disclosure: data.disclosure,
    day: dayOf(now),
    textVersion: text.version,
    district: data.district,
    sealed: (['name', 'zip', 'comment'] as const).filter((field) => data[field] !== ''),
  });
}

async function save(
  db: Db,
  { recipients, text }: CurrentPetition,
  data: Petition,
  { code, locale, day, textVersion }: Receipt,
  press: { id: string; until: string },
  now: Date,
): Promise<Saved> {
  const { disclosure, district } = data;
  const sealed = await sealSignature({ version: 1, ...data, locale, textVersion, day }, recipients);
  const codeHash = hashOfCode(code.join(' '));
  return createSignature(db, {
    signature: { id: crypto.randomUUID(), codeHash, sealed, disclosure, district, textVersion, day },
    press: { hash: keyedHash('press', press.id), until: press.until },
    text: { version: textVersion, json: text.json, since: day },
    ceiling: {
      key: keyedHash('limit', 'signatures'),
      now: now.toISOString(),
      until: minutesFrom(now, 1),
      most: MOST_A_MINUTE,
    },
  });
}
