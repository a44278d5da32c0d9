import { readFile } from 'node:fs/promises';
import { type Locale, locales } from '#i18n/routing.ts';
import { type Cli, codeOf, pathOf, Trouble } from './cli.ts';

/** A mailing as organizers write it, in each language. */
export type UpdateWords = Record<Locale, { subject: string; paragraphs: string[] }>;

/** Characters. Mail programs show less than this of a subject (RFC 5322 asks for lines below 78). */
const LONGEST_SUBJECT = 78;

/**
 * Text files, one a language, named by how they end: `news.en.txt`, `news.es.txt`. The first line is the subject; an empty line
 * stands before each paragraph.
 * @throws `Trouble` when one is missing, empty, or has no subject
 */
export async function readUpdateWords(cli: Cli, names: string[]): Promise<UpdateWords> {
  const words = {} as UpdateWords;
  for (const locale of locales) {
    const name = names.find((each) => each.endsWith(`.${locale}.txt`));
    if (!name) throw new Trouble('needsText', { ending: `.${locale}.txt` });
    const text = await readFile(pathOf(cli, name), 'utf8').catch((error) => {
      throw new Trouble('unreadable', { file: name, code: codeOf(error) });
    });
    const [subject = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const paragraphs = rest
      .join('\n')
      .split(/\n\s*\n/)
      .map(oneLine)
      .filter(Boolean);
    if (oneLine(subject) === '' || paragraphs.length === 0) throw new Trouble('emptyText', { file: name });
    if ([...subject].length > LONGEST_SUBJECT) throw new Trouble('longSubject', { file: name, most: LONGEST_SUBJECT });
    words[locale] = { subject: oneLine(subject), paragraphs };
  }
  return words;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
