import { inBatches } from './batches.ts';
import type { Db } from './connect.ts';
import { type KnownPress, type NewPress, rememberPresses, renewPress, tryOf } from './presses.ts';
import { countAttempts } from './rate-limits.ts';
import { deleteByCode, findDay, keepText, type NewSignature, type SignedText } from './signatures.ts';
import { type Change, changesOf, changeTallies } from './tallies.ts';
import { inTransaction } from './transaction.ts';

/** At most so many signatures under a key until a moment, over all instances. */
export type Ceiling = { key: string; now: string; until: string; most: number };

/** Above `most` a signature is taken, but set aside in `batch`. */
export type FloodBound = Ceiling & { batch: () => string };

/**
 * What came of a press.
 * - `again`: the same press was taken before and said the same; its signature stands. `until` when it is remembered was given then, and `day` is that of the row.
 * - `changed`: it was taken before and said something else. That signature is gone, this one stands under the same words.
 * - `gone`: the signature of this press was taken back meanwhile. Nothing was saved.
 * - `overtaken`: a later try of this press stands. Nothing was saved.
 * - `tooMany`: above the ceiling. Nothing was saved, and what stood stands.
 */
export type Saved =
  | { state: 'new' | 'gone' | 'overtaken' | 'tooMany' }
  | { state: 'again'; until: string; day: string }
  | { state: 'changed'; until: string };

type Press = {
  /** With a `batch` it is set aside from the start. */
  signature: NewSignature;
  press: Pick<NewPress, 'hash' | 'until'> & Partial<NewPress>;
  /** Nothing but its fields tells this press from another: where its signature is gone, the same form is a new one. */
  isGuessed?: boolean;
  /** The mark of the words that this press got when it was to be remembered until then. Without it, that of `signature`. */
  codeHashAt?: (until: string) => string;
  text: SignedText;
  ceiling: Ceiling;
  /** How many one network may send before the rest is set aside. */
  flood?: FloodBound;
  /** What else is to be kept together with the signature or not at all, such as a mail to be sent. */
  also?: (trx: Db, isCrowd: boolean) => Promise<void>;
  /** How many with an `also` one network may send before it is told that there is a crowd. */
  crowd?: Ceiling;
};

const queues = new WeakMap<Db, (press: Press) => Promise<Saved>>();

/**
 * Saves a signature with the text it stands under, all or nothing. The same press of the button twice is one signature, and what it
 * says last is what stands. Those that come at one moment share a transaction.
 */
export async function createSignature(db: Db, press: Press): Promise<Saved> {
  if (db.isTransaction) return (await createTogether(db, [press]))[0]!;
  const queue = queues.get(db) ?? inBatches((presses) => createTogether(db, presses), pressOf);
  queues.set(db, queue);
  return queue(press);
}

const pressOf = ({ press }: Press): string => press.hash;

/** @throws when there were several, and one of them cannot be saved */
async function createTogether(db: Db, presses: Press[]): Promise<Saved[]> {
  try {
    return await inTransaction(db, (trx) => saveAll(trx, presses));
  } catch (error) {
    if (error instanceof TooMany && presses.length === 1) return [{ state: 'tooMany' }];
    throw error;
  }
}

class TooMany extends Error {}

async function saveAll(trx: Db, presses: Press[]): Promise<Saved[]> {
  const now = presses.map(({ ceiling }) => ceiling.now).sort()[0]!;
  const known = await rememberPresses(trx, presses.map(newPressOf), now);
  const { fresh, removed, answers } = await sortOut(trx, presses, known);
  await keepTexts(trx, fresh);
  await insert(trx, await withBatches(trx, fresh, now), removed);
  const crowds = await beyondCrowds(trx, fresh, now);
  for (const each of fresh) await each.also?.(trx, crowds.has(each));
  // Last, so that others wait for these rows as shortly as possible. Only what is saved is counted.
  const ceilings = fresh.map(({ ceiling }) => ceiling);
  const counts = await countAttempts(trx, ceilings, now);
  if (ceilings.some(({ most }, at) => counts[at]! > most)) throw new TooMany();
  return presses.map((each) => answers.get(pressOf(each)) ?? { state: 'new' });
}

const newPressOf = ({ press, ceiling }: Press): NewPress => ({ said: '', at: ceiling.now, ...press });

type Sorted = {
  /** To be saved. */
  fresh: Press[];
  /** What the counts lose by signatures that are replaced. */
  removed: Change[];
  /** For the presses that were taken before. */
  answers: Map<string, Saved>;
};

/** Tells new presses from tries of known ones, and takes out the signatures that are replaced. */
async function sortOut(trx: Db, presses: Press[], known: Map<string, KnownPress>): Promise<Sorted> {
  const sorted: Sorted = { fresh: [], removed: [], answers: new Map() };
  for (const each of presses) {
    const before = known.get(pressOf(each));
    if (before) await answerTry(trx, each, before, sorted);
    else sorted.fresh.push(each);
  }
  return sorted;
}

/** Retries are rare: one after the other is quick enough. */
async function answerTry(trx: Db, each: Press, before: KnownPress, { fresh, removed, answers }: Sorted): Promise<void> {
  const { signature, codeHashAt } = each;
  const { until } = before;
  const press = newPressOf(each);
  const codeHash = codeHashAt?.(until) ?? signature.codeHash;
  const answer = (saved: Saved) => void answers.set(pressOf(each), saved);
  const meaning = tryOf(press, before);
  if (meaning === 'overtaken') return answer({ state: 'overtaken' });
  if (meaning === 'same') {
    const day = await findDay(trx, codeHash);
    if (!day && each.isGuessed) {
      await renewPress(trx, press);
      return void fresh.push(each);
    }
    if (day && press.at > before.at) await renewPress(trx, { ...before, at: press.at });
    return answer(day ? { state: 'again', until, day } : { state: 'gone' });
  }
  const replaced = await deleteByCode(trx, codeHash);
  if (!replaced) return answer({ state: 'gone' });
  await renewPress(trx, { ...press, until });
  removed.push(...changesOf(replaced, -1));
  fresh.push({ ...each, signature: { ...signature, codeHash } });
  answer({ state: 'changed', until });
}

type Row = NewSignature & { batch: string | null };

/** Each with the batch that it is set aside in, if it is. */
async function withBatches(trx: Db, presses: Press[], now: string): Promise<Row[]> {
  const looked = presses.flatMap(({ signature, flood }) => (flood && !signature.batch ? [{ signature, flood }] : []));
  const counts = await countAttempts(
    trx,
    looked.map(({ flood }) => flood),
    now,
  );
  const floods = new Map(
    looked.map(({ signature, flood }, at) => [signature, counts[at]! > flood.most ? flood : null]),
  );
  return presses.map(({ signature }) => ({
    ...signature,
    batch: signature.batch ?? floods.get(signature)?.batch() ?? null,
  }));
}

/** Those above what their network may send. */
async function beyondCrowds(trx: Db, presses: Press[], now: string): Promise<Set<Press>> {
  const counted = presses.flatMap((press) => (press.crowd ? [{ press, crowd: press.crowd }] : []));
  const counts = await countAttempts(
    trx,
    counted.map(({ crowd }) => crowd),
    now,
  );
  return new Set(counted.filter(({ crowd }, at) => counts[at]! > crowd.most).map(({ press }) => press));
}

/** @param removed what the counts lose beside: one change for all, in one order */
async function insert(trx: Db, signatures: Row[], removed: Change[]): Promise<void> {
  if (signatures.length === 0) return;
  const rows = signatures.map((each) => ({
    ...each,
    district: each.district ?? null,
    state: each.batch ? ('quarantined' as const) : ('counted' as const),
    confirmed: 0,
  }));
  await trx.insertInto('signatures').values(rows).execute();
  await changeTallies(trx, [...removed, ...rows.flatMap((row) => changesOf(row, 1))]);
}

/** In one order, so that two transactions never wait for each other in a circle. */
async function keepTexts(trx: Db, presses: Press[]): Promise<void> {
  const texts = new Map(presses.map(({ text }) => [text.version, text]));
  for (const version of [...texts.keys()].sort()) await keepText(trx, texts.get(version)!);
}
