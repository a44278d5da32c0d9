import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { countRows, listSealedRows, listTexts } from '#db/sealed-rows.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { type ExportHead, type ExportTail, FORMAT } from '../export-format.ts';
import type { Work } from './work.ts';

/** Rows read at once: a few milliseconds, so that a server answers its visitors in between. */
const STEP = 200;
const DAY_MS = 86_400_000;

/** Writes every row, sealed as it is, into one file for its owner alone. */
export async function exportRows(work: Work): Promise<ExportTail> {
  const file = await open(work.file, 'wx', 0o600);
  try {
    const tail = await writeLines(file, work);
    await file.sync();
    return tail;
  } finally {
    await file.close();
  }
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
  let [count, after] = [0, ''];
  for (;;) {
    work.stop.throwIfAborted();
    const rows = await listSealedRows(work.db, after, STEP);
    if (rows.length === 0) break;
    await write(rows);
    count += rows.length;
    after = rows.at(-1)!.id;
    work.progress(count, Math.max(count, head.count));
    await nextTurn();
  }
  const tail: ExportTail = { end: true, count, sha256: hash.digest('hex') };
  await file.appendFile(`${JSON.stringify(tail)}\n`);
  return tail;
}

async function headOf({ db, keys, now }: Work): Promise<ExportHead> {
  const [count, texts] = [await countRows(db), await listTexts(db)];
  const through = dayOf(new Date(now.getTime() - DAY_MS));
  return { format: FORMAT, version: 1, madeOn: dayOf(now), through, count, keys, texts };
}
