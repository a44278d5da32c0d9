import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Cli, codeOf, Trouble } from './cli.ts';
import { type ExportHead, type ExportRow, FORMAT, headSchema, rowSchema, tailSchema } from './export-format.ts';
import { progressBar } from './progress-bar.ts';
import { Stopped } from './terminal.ts';

/** Bytes. No line of ours is near it: whoever sends us another file shall not fill the memory. */
const LONGEST_LINE = 1_000_000;
const NEW_LINE = 0x0a;

export type CheckedExport = {
  head: ExportHead;
  /** Rows in it, of both kinds. */
  count: number;
  /** A mark of all that is in it: the same file has the same. */
  sha256: string;
  /** False when its end is missing: see `open --incomplete`. */
  isWhole: boolean;
  /** Where the rows begin, in bytes. */
  start: number;
};

type Line = { text: string; /** Where the next one begins, in bytes. */ end: number; isEnded: boolean };

/**
 * Reads the file once from end to end before anything is made of it.
 * @throws `Trouble` when it is no file of ours, was altered, or (unless `allowHalf`) is not whole
 */
export async function checkExport(cli: Cli, file: string, allowHalf: boolean): Promise<CheckedExport> {
  await stat(file).catch((error) => {
    throw new Trouble(codeOf(error) === 'ENOENT' ? 'noExport' : 'unreadable', { file, code: codeOf(error) });
  });
  const bar = progressBar(cli);
  const found = await read(file, (done, total) => {
    if (cli.terminal.stop.aborted) throw new Stopped();
    bar.at(done, total);
  }).finally(bar.end);
  if (!found) throw new Trouble('notExport', { file });
  if (!found.isWhole && !allowHalf) {
    throw new Trouble('half', {
      file,
      rows: cli.number(found.count),
      of: cli.number(found.head.count + found.head.subscribers),
    });
  }
  return found;
}

async function read(file: string, progress: (rows: number, of: number) => void): Promise<CheckedExport | undefined> {
  const hash = createHash('sha256');
  let found: CheckedExport | undefined;
  let last: Line | undefined;
  for await (const line of linesOf(file, 0)) {
    if (!found) {
      const head = headOf(line.text, file);
      if (!head) return undefined;
      found = { head, count: -1, sha256: '', isWhole: false, start: line.end };
    }
    if (last) hash.update(`${last.text}\n`);
    if (last && found.count % 1_000 === 0)
      progress(found.count, Math.max(found.count, found.head.count + found.head.subscribers)); // some came after it was begun
    found.count += 1; // the head is no row
    last = line;
  }
  if (!found || !last) return undefined;
  const tail = last.isEnded ? tailSchema.safeParse(parsed(last.text)).data : undefined;
  const sha256 = hash.digest('hex');
  if (!tail) return { ...found, count: Math.max(0, found.count - (last.isEnded ? 0 : 1)), sha256 };
  const count = found.count - 1;
  if (tail.sha256 !== sha256 || tail.count + tail.subscribers !== count) throw new Trouble('altered', { file });
  return { ...found, count, sha256, isWhole: true };
}

function headOf(text: string, file: string): ExportHead | undefined {
  const json = parsed(text);
  const { data } = headSchema.safeParse(json);
  if (!data && (json as { format?: unknown } | undefined)?.format === FORMAT)
    throw new Trouble('newerExport', { file });
  return data;
}

export type ReadRow = { number: number; row: ExportRow | undefined; end: number };

/**
 * The rows of a checked file. One that cannot be read is `undefined`, and the next one comes.
 * @param from where to go on: a byte, and the number of rows before it
 */
export async function* rowsOf(
  file: string,
  { count }: CheckedExport,
  from: { offset: number; rows: number },
): AsyncGenerator<ReadRow> {
  let number = from.rows;
  if (number >= count) return;
  for await (const { text, end } of linesOf(file, from.offset)) {
    yield { number: ++number, row: rowSchema.safeParse(parsed(text)).data, end };
    if (number >= count) return;
  }
}

/** The last line may have no end. One that is too long ends the reading. */
async function* linesOf(file: string, start: number): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let end = start;
  for await (const chunk of createReadStream(file, { start, highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let to = bytes.indexOf(NEW_LINE); to >= 0; to = bytes.indexOf(NEW_LINE, from)) {
      end += to + 1 - from;
      yield { text: bytes.toString('utf8', from, to), end, isEnded: true };
      from = to + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > LONGEST_LINE) return;
  }
  if (rest.length > 0) yield { text: rest.toString(), end: end + rest.length, isEnded: false };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
