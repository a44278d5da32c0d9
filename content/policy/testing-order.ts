import { execFileSync } from 'node:child_process';

/** Sentences that no police department wrote, so that a test can tell which ones went where. */
const SUBJECTS = ['Lamplighters', 'Gardeners', 'Members of the choir', 'Ferry captains', 'Bakers'];
const VERBS = ['shall count', 'may not paint', 'are to water', 'shall, without delay, wind', 'must never borrow'];
const OBJECTS = [
  'the blue umbrellas',
  'every second bell',
  'the river-side benches',
  'a well-kept ledger',
  'the clocks',
];

function sentence(seed: number): string {
  const pick = (list: string[], by: number) => list[Math.floor(seed / by) % list.length];
  return `${pick(SUBJECTS, 1)} ${pick(VERBS, 5)} ${pick(OBJECTS, 25)} under rule ${seed}.`;
}

const paragraph = (seed: number, sentences: number) =>
  Array.from({ length: sentences }, (_, at) => sentence(seed * 7 + at)).join(' ');

export type InventedOrder = {
  /** As on paper, without its pages. */
  paragraphs: [label: string, text: string][];
  /** What each part says, by its number. */
  wordsOf: Record<string, string>;
};

/** An order that nobody issued. */
export function inventedOrder(sentences = 4): InventedOrder {
  let seed = 0;
  const wordsOf: Record<string, string> = {};
  const paragraphs: [string, string][] = [];
  const add = (number: string, label: string, title = '') => {
    wordsOf[number] = paragraph(++seed, sentences);
    if (title || seed % 2) paragraphs.push([label, title], ['', wordsOf[number]]);
    else paragraphs.push([label, wordsOf[number]]);
  };
  for (const top of ['130.00', '130.05', '130.10', '130.25', '130.30']) {
    add(top, top, 'AN INVENTED HEADING');
    for (const letter of ['A', 'B', 'C', 'D', 'E']) {
      add(`${top}.${letter}`, `${letter}.`, 'INVENTED PART');
      for (const figure of ['1', '2', '3']) add(`${top}.${letter}.${figure}`, `${figure}.`);
    }
  }
  return { paragraphs, wordsOf };
}

/** The same as the lines of pages: a header and a number on each, lines broken at `width` letters, one word at a hyphen where it fits. */
export function asPages({ paragraphs }: InventedOrder, width = 80, linesAPage = 42): string[][] {
  const lines = paragraphs.flatMap(([label, text]) => wrapped(`${label} ${text}`.trim(), width));
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += linesAPage) pages.push(lines.slice(at, at + linesAPage));
  return pages.map((page, at) => [
    'GENERAL ORDER 1999-01 INVENTED FOR A TEST',
    `Lamps and Bells Page ${at + 1} of ${pages.length}`,
    '',
    ...page,
    '',
    'Revised 01-02-1999',
  ]);
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const [head, tail] = word.split(/(?<=-)/);
    if (line && line.length + word.length + 1 > width) {
      const isBroken = tail !== undefined && line.length + head!.length + 1 <= width;
      lines.push(isBroken ? `${line} ${head}` : line);
      line = isBroken ? tail : word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

/** A PDF with this text, by hand: one font, one piece of text a line. */
export function asPdf(pages: string[][]): Buffer {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const font = 3;
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((lines) => {
    const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj 0 -14 Td`).join('\n');
    const stream = `BT /F1 10 Tf 50 740 Td\n${shown}\nET`;
    objects.push(`<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${objects.length} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`;
  return written(objects);
}

function written(objects: string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

export type Ran = { code: number; output: string };

/** `npm run content -- policy ...` in a folder of its own. */
export function runContent(args: string[], cwd: string): Ran {
  try {
    const output = execFileSync(process.execPath, ['scripts/content.mjs', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, output };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, output: stdout + stderr };
  }
}
