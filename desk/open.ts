import { fingerprintOf } from '#lib/age/fingerprint.ts';
import { openerOf } from '#lib/age/sealing.ts';
import { type Cli, codeOf, pathOf, Trouble } from './cli.ts';
import { daysSince } from './days.ts';
import { type CheckedExport, checkExport, type ReadRow, rowsOf } from './export-file.ts';
import type { ExportRow } from './export-format.ts';
import { readKeyFile } from './key-file.ts';
import { FILES, writeLists } from './lists.ts';
import { type Notes, openNotes, removeNotes } from './notes.ts';
import { type Opened, openRow, type SealedRow } from './open-row.ts';
import { noteRow } from './opened-rows.ts';
import { type OpeningPool, openingPool } from './opening-pool.ts';
import { progressBar } from './progress-bar.ts';
import { Stopped } from './terminal.ts';

type Options = { key?: string[]; out?: string; incomplete?: boolean };

/** Rows given to a thread at once. */
const BATCH = 100;
/** Rows after which what was opened is safe on the disk: a second or two of work. */
const SAVED_EVERY = 2_000;
/** Rows tried before anything is written. Keys may have changed while the petition ran, so one alone says nothing. */
const TRIED_FIRST = 25;

/** `open FILE --key KEY --out FOLDER`: the lists, from what `export` has made. On the organizer's own computer. */
export async function openExport(cli: Cli, [name = '']: string[], options: Options): Promise<number> {
  const { t, terminal } = cli;
  if (!options.key) throw new Trouble('needsKey');
  if (!options.out) throw new Trouble('needsFolder');
  const [file, out] = [pathOf(cli, name), pathOf(cli, options.out)];
  terminal.say(t('open.checking'));
  const source = await checkExport(cli, file, options.incomplete === true);
  const identities = await keysThatOpen(cli, file, source, options.key);
  try {
    const notes = await openNotes(out, source);
    if (notes.progress.rows > 0) terminal.say(t('open.goesOn', { row: notes.progress.rows + 1 }));
    await openAll(cli, file, source, notes, identities);
    await writeLists(cli, out, source, notes.progress.counts);
    await removeNotes(out);
    return sayDone(cli, out, source, notes.progress.counts);
  } catch (error) {
    const isDisk = ['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EDQUOT'].includes(codeOf(error));
    throw isDisk ? new Trouble('unwritable', { file: out, code: codeOf(error) }) : error;
  }
}

function sayDone({ t, terminal }: Cli, out: string, source: CheckedExport, counts: Record<string, number>): number {
  const { head, isWhole } = source;
  const of = (key: string) => counts[key] ?? 0;
  const unopened = of('rows unopened') + of('updates unopened');
  terminal.say(t('open.done', { folder: out, rows: of('all rows') - of('rows unopened'), summary: FILES.summary }));
  if (!isWhole) terminal.complain(t('summary.half'));
  else if (daysSince(head.madeOn) > 0) terminal.complain(t('open.old', { day: head.madeOn })); // signatures were taken back since
  if (unopened > 0) terminal.complain(t('open.unopened', { count: unopened, file: FILES.problems }));
  return unopened > 0 ? 1 : 0;
}

/** Asks for the passphrases, and tries the first rows, so that a wrong key costs a second and not ten minutes. */
export async function keysThatOpen(cli: Cli, file: string, source: CheckedExport, names: string[]): Promise<string[]> {
  const pairs = [];
  for (const name of names) pairs.push(...(await readKeyFile(cli, name)).pairs);
  const identities = pairs.map(({ identity }) => identity);
  const open = openerOf(identities);
  let [tried, strange] = [0, 0];
  for await (const { row } of rowsOf(file, source, { offset: source.start, rows: 0 })) {
    const unsealed = row && (await openRow(sealedOf(row), open));
    const problem = unsealed && 'problem' in unsealed ? unsealed.problem : undefined;
    if (unsealed && (!problem || problem === 'unknown')) return identities;
    if (problem === 'wrongKey') strange += 1;
    if (++tried === TRIED_FIRST) break;
  }
  if (strange === 0) return identities; // nothing there, or damaged: that is said row by row
  const [own, theirs] = [pairs.map(({ recipient }) => fingerprintOf(recipient)), source.head.keys];
  throw new Trouble('wrongKey', { own: own.join(', '), theirs: theirs.join(', ') || '–' });
}

type Batch = { read: ReadRow[]; opened: Promise<Opened[]> };

async function openAll(
  cli: Cli,
  file: string,
  source: CheckedExport,
  notes: Notes,
  identities: string[],
): Promise<void> {
  const pool = openingPool(identities);
  const bar = progressBar(cli);
  const under: Batch[] = [];
  let saved = notes.progress.rows;
  const finishOne = async () => {
    const { read, opened } = under.shift()!;
    await note(notes, read, await opened);
    bar.at(notes.progress.rows, source.count);
    if (notes.progress.rows - saved < SAVED_EVERY) return;
    await notes.save();
    saved = notes.progress.rows;
  };
  try {
    for await (const read of batchesOf(rowsOf(file, source, notes.progress))) {
      if (cli.terminal.stop.aborted) break;
      under.push({ read, opened: start(pool, read) });
      if (under.length > pool.threads * 2) await finishOne();
    }
    while (under.length > 0) await finishOne();
    await notes.save();
  } finally {
    bar.end();
    await notes.close();
    await pool.end();
  }
  if (notes.progress.rows >= source.count) return;
  cli.terminal.say(cli.t('open.stopped', { row: notes.progress.rows }));
  throw new Stopped();
}

const sealedOf = (row: ExportRow): SealedRow => ({ isSubscriber: 'kind' in row, sealed: row.sealed });

const start = (pool: OpeningPool, read: ReadRow[]) =>
  pool.open(read.flatMap(({ row }) => (row ? [sealedOf(row)] : [])));

async function note(notes: Notes, read: ReadRow[], opened: Opened[]): Promise<void> {
  const results = opened.values();
  for (const each of read) notes.add(noteRow(each, each.row ? results.next().value : undefined), each);
}

async function* batchesOf(rows: AsyncIterable<ReadRow>): AsyncGenerator<ReadRow[]> {
  let batch: ReadRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
