import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';

/** The lines of a document, page by page, as they stand on its paper. */
export type Pages = string[][];

/** A file that cannot be read, with a sentence that says what to do. */
export class UnreadableOrder extends Error {}

/** Letters on an average page below which a PDF is taken for pictures of paper: a page of an order has about 2,500. */
const LEAST_LETTERS_A_PAGE = 40;

/**
 * Reads a policy as the City gives it out: plain text (UTF-8, UTF-16 or Windows-1252; a form feed begins a page) or a PDF with text in it.
 * @throws UnreadableOrder for a scan, an empty or broken file, or none
 */
export async function readOrder(file: string): Promise<Pages> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'is not there' : `cannot be opened (${error.code})`;
    throw new UnreadableOrder(`${file} ${why}. Check the path; one with spaces needs quotation marks.`);
  });
  const pages = isPdf(bytes) ? await readPdf(file, bytes) : textOf(bytes).split('\f').map(linesOf);
  if (!pages.some((lines) => lines.length > 0)) throw new UnreadableOrder(`${file} holds no text.`);
  return pages;
}

const isPdf = (bytes: Buffer) => bytes.subarray(0, 1024).includes('%PDF-');

/** Mostly zeros, or control characters: no text in any of the three encodings. */
function textOf(bytes: Buffer): string {
  const text = decode(bytes);
  const strange = text.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  if (strange > text.length / 100)
    throw new UnreadableOrder('This file is neither plain text nor a PDF. Save it as one of them and try again.');
  return text;
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Blank lines stay, as empty ones: they end a paragraph. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\v]/).map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim());
  return lines.some(Boolean) ? lines : [];
}

async function readPdf(file: string, bytes: Buffer): Promise<Pages> {
  const pages = await pdfPages(bytes).catch((cause: Error) => {
    const why = /password/i.test(cause.message) ? 'is locked with a password' : 'is a broken PDF';
    throw new UnreadableOrder(`${file} ${why}. Ask for a copy that opens in a browser.`, { cause });
  });
  const letters = pages.flat().join('').match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS_A_PAGE * pages.length)
    throw new UnreadableOrder(
      `${file} is a scan: ${pages.length} pages of pictures, without text. Ask the records office for the file with text, or let ` +
        `a program read the pictures (such as: ocrmypdf scan.pdf text.pdf), compare every word with the scan, and bring that file.`,
    );
  return pages;
}

async function pdfPages(bytes: Buffer): Promise<Pages> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: Pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(linesOfItems(items.filter((item) => 'str' in item)));
  }
  return pages;
}

type Item = { str: string; transform: number[]; height: number; hasEOL: boolean };

/** Pieces at one height are a line; a gap of almost two lines ends a paragraph. */
function linesOfItems(items: Item[]): string[] {
  const lines: { text: string; y: number; height: number }[] = [];
  let isNew = true;
  for (const { str, transform, height, hasEOL } of items) {
    const y = transform[5] ?? 0;
    const last = lines.at(-1);
    if (str.trim()) {
      if (!last || isNew || Math.abs(last.y - y) > last.height / 2) lines.push({ text: str, y, height: height || 10 });
      else last.text += str;
      isNew = false;
    } else if (last && !isNew) last.text += str;
    if (hasEOL) isNew = true;
  }
  return lines.flatMap(({ text, y, height }, at) => {
    const above = lines[at - 1];
    const isApart = above !== undefined && above.y - y > 1.9 * height;
    return [...(isApart ? [''] : []), text.replace(/[\s\u00a0]+/g, ' ').trim()];
  });
}
