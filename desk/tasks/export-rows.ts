import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beginExport, finishExport } from '#db/exports.ts';
import { countRows, countSubscribers, listSealedRows, listSealedSubscribers, listTexts } from '#db/sealed-rows.ts';
import { pathOf } from '#i18n/paths.ts';
import { inEachLanguage } from '#i18n/routing.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { daysFrom } from '#lib/retention.ts';
import { type ExportHead, type ExportTail, FORMAT } from '../export-format.ts';
import type { Work } from './work.ts';

/** Rows read at once: a few milliseconds, so that a server answers its visitors in between. */
const STEP = 200;

/**
 * Writes every signature, and every address that wants updates, sealed as they are, into one file for its owner alone.
 * @returns `id`: under which `recordExport` notes it once the file stands where it was wanted
 */
export async function exportRows(work: Work): Promise<ExportTail & { id: string }> {
  const file = await open(work.file, 'wx', 0o600);
  try {
    const id = randomUUID();
    await beginExport(work.db, { id, madeAt: work.now.toISOString(), ...daysOf(work.now) });
    const tail = await writeLines(file, work);
    await file.sync();
    return { ...tail, id };
  } finally {
    await file.close();
  }
}

/** From now on `delivered` knows of it. Asked for only when the file is there: what was never written was never handed over. */
export async function recordExport({ db }: Work, { id, mark }: { id: string; mark: string }): Promise<null> {
  await finishExport(db, id, mark);
  return null;
}

async function writeLines(file: FileHandle, work: Work): Promise<ExportTail> {
  const hash = createHash('sha256');
  const write = async (lines: object[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    await file.appendFile(text);
  };
  const head = await headOf(work);
  await write([head]);
  const signatures = await writeTable(work, head, 0, async (after) => {
    const rows = await listSealedRows(work.db, after, STEP);
    await write(rows);
    return rows.map(({ id }) => id);
  });
  const subscribers = await writeTable(work, head, signatures, async (after) => {
    const rows = await listSealedSubscribers(work.db, after, STEP);
    await write(rows.map(({ sealed }) => ({ kind: 'subscriber', sealed })));
    return rows.map(({ tokenHash }) => tokenHash);
  });
  const tail: ExportTail = { end: true, count: signatures, subscribers, sha256: hash.digest('hex') };
  await file.appendFile(`${JSON.stringify(tail)}\n`);
  return tail;
}

/**
 * @param before lines that were written before this table
 * @param step writes the rows that come after one, and gives their marks back
 * @returns how many there were
 */
async function writeTable(
  { stop, progress }: Work,
  head: ExportHead,
  before: number,
  step: (after: string) => Promise<string[]>,
): Promise<number> {
  let [count, after] = [0, ''];
  for (;;) {
    stop.throwIfAborted();
    const marks = await step(after);
    if (marks.length === 0) return count;
    count += marks.length;
    after = marks.at(-1)!;
    progress(before + count, Math.max(before + count, head.count + head.subscribers));
    await nextTurn();
  }
}

async function headOf({ db, keys, now }: Work): Promise<ExportHead> {
  const [count, subscribers, texts] = [await countRows(db), await countSubscribers(db), await listTexts(db)];
  const unsubscribe = await unsubscribeLinks();
  return { format: FORMAT, version: 2, ...daysOf(now), count, subscribers, keys, texts, unsubscribe };
}

/** On the day on which it is made people may still sign: the day before is whole. */
const daysOf = (now: Date) => ({ madeOn: dayOf(now), through: daysFrom(dayOf(now), -1) });

/** As `mail/update-letter.ts` has them, without the token: that one is sealed. */
async function unsubscribeLinks(): Promise<ExportHead['unsubscribe']> {
  const { env } = await import('#lib/env.ts'); // only once a database is open: a laptop has no settings
  return inEachLanguage((locale) => `${env.SITE_URL}${pathOf('/updates/unsubscribe', locale)}?token=`);
}
