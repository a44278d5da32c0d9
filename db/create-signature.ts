import { inBatches } from './batches.ts';
import type { Db } from './connect.ts';
import { countAttempts } from './rate-limits.ts';
import { keepText, type NewPress, type NewSignature, type SignedText } from './signatures.ts';
import { changesOf, changeTallies } from './tallies.ts';
import { inTransaction } from './transaction.ts';

/** At most so many signatures under a key until a moment, over all instances. */
export type Ceiling = { key: string; now: string; until: string; most: number };

/** Above `most` a signature is taken, but set aside in `batch`. */
export type FloodBound = Ceiling & { batch: () => string };

/** `again`: the same press was taken before, and is remembered until the moment that was given then. */
export type Saved = { state: 'new' } | { state: 'again'; until: string } | { state: 'tooMany' };

type Press = {
  /** With a `batch` it is set aside from the start. */
  signature: NewSignature;
  press: NewPress;
  text: SignedText;
  ceiling: Ceiling;
  /** How many one network may send before the rest is set aside. */
  flood?: FloodBound;
  /** What else is to be kept together with the signature or not at all, such as a mail to be sent. */
  also?: (trx: Db) => Promise<void>;
};

const queues = new WeakMap<Db, (press: Press) => Promise<Saved>>();

/**
 * Saves a signature with the text it stands under, all or nothing. The same press of the button twice is one signature. Those that
 * come at one moment share a transaction.
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
  const known = await knownPresses(trx, presses, now);
  const fresh = presses.filter((each) => !known.has(pressOf(each)));
  await keepTexts(trx, fresh);
  await insert(trx, await withBatches(trx, fresh, now));
  for (const { also } of fresh) await also?.(trx);
  // Last, so that others wait for these rows as shortly as possible. Only what is saved is counted.
  const ceilings = fresh.map(({ ceiling }) => ceiling);
  const counts = await countAttempts(trx, ceilings, now);
  if (ceilings.some(({ most }, at) => counts[at]! > most)) throw new TooMany();
  return presses.map((each) => {
    const until = known.get(pressOf(each));
    return until === undefined ? { state: 'new' } : { state: 'again', until };
  });
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

async function insert(trx: Db, signatures: Row[]): Promise<void> {
  if (signatures.length === 0) return;
  const rows = signatures.map((each) => ({
    ...each,
    district: each.district ?? null,
    state: each.batch ? ('quarantined' as const) : ('counted' as const),
    confirmed: 0,
  }));
  await trx.insertInto('signatures').values(rows).execute();
  await changeTallies(
    trx,
    rows.flatMap((row) => changesOf(row, 1)),
  );
}

/**
 * Remembers the presses that are new. One that should have been forgotten by now counts as new, whether or not it was swept away yet.
 * @returns the others, and until when they are remembered
 */
async function knownPresses(trx: Db, presses: Press[], now: string): Promise<Map<string, string>> {
  const taken = await trx
    .insertInto('presses')
    .values(presses.map(({ press }) => press).sort((a, b) => (a.hash < b.hash ? -1 : 1)))
    .onConflict((c) =>
      c
        .column('hash')
        .doUpdateSet(({ ref }) => ({ until: ref('excluded.until') }))
        .where('presses.until', '<=', now),
    )
    .returning('hash')
    .execute();
  if (taken.length === presses.length) return new Map();
  const isNew = new Set(taken.map(({ hash }) => hash));
  const others = presses.map(pressOf).filter((hash) => !isNew.has(hash));
  const rows = await trx.selectFrom('presses').selectAll().where('hash', 'in', others).execute();
  return new Map(rows.map(({ hash, until }) => [hash, until]));
}

/** In one order, so that two transactions never wait for each other in a circle. */
async function keepTexts(trx: Db, presses: Press[]): Promise<void> {
  const texts = new Map(presses.map(({ text }) => [text.version, text]));
  for (const version of [...texts.keys()].sort()) await keepText(trx, texts.get(version)!);
}
