import { cpSync, globSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Folder, languages, pathnames } from '#i18n/routing.ts';
import { contentTypes, type ContentTypeId } from '#content/types/all.ts';
import { madeUpMessage } from './made-up-words.ts';

/** The code of Hmong, with words that nobody speaks. */
export const THIRD = 'hmn';

/** Where no tool of the tree looks; not in the temporary folder, because links do not reach another disk. */
export const COPY = path.resolve('.data/third-language');

const NOT_COPIED = /^(node_modules|test-results|\.(?!env\.example|npmrc|nvmrc).*)$/;

/**
 * The site once more, in one language more: the list, its messages, its content, and no other file. What was built of the same
 * sources before is still there.
 */
export function copyWithThirdLanguage(): void {
  mkdirSync(COPY, { recursive: true });
  for (const name of readdirSync(COPY).filter((each) => each !== '.next'))
    rmSync(path.join(COPY, name), { recursive: true });
  for (const name of readdirSync('.').filter((each) => !NOT_COPIED.test(each)))
    cpSync(name, path.join(COPY, name), { recursive: true });
  link('node_modules', path.join(COPY, 'node_modules'));
  addToList();
  addMessages();
  addContent();
}

function addToList(): void {
  change('i18n/routing.ts', (text) =>
    text
      .replace(
        /( +)(es: \{ name: .*\},\n)/,
        `$1$2$1${THIRD}: { name: 'Hmoob', contentful: '${THIRD}', direction: 'ltr' },\n`,
      )
      .replace(
        /\{ en: '([^']+)', es: '[^']+'/g,
        (both, english: string) => `${both}, ${THIRD}: '${addressFor(english)}'`,
      ),
  );
  change('i18n/messages.ts', (text) =>
    text.replace(/import es (.*)es(\.json.*\n)/, `$&import ${THIRD} $1${THIRD}$2`).replace('es }', `es, ${THIRD} }`),
  );
}

/** Each fixed part of an address is another word. */
const addressFor = (english: string) => english.replace(/\/(\w+)/g, `/$1-${THIRD}`);

/** The address of a page in the third language, after its code. */
export const addressIn = (page: Folder): string => addressFor(pathnames[page].en).replace(/^\/$/, '');

function addMessages(): void {
  const english = JSON.parse(readFileSync('messages/en.json', 'utf8')) as object;
  writeFileSync(path.join(COPY, `messages/${THIRD}.json`), JSON.stringify(inEachText(english, madeUpMessage), null, 2));
}

function addContent(): void {
  change('content/model/source.json', (text) => text.replace('["en", "es"]', `["en", "es", "${THIRD}"]`));
  for (const file of globSync('content/edition/entries/*/*.json'))
    change(file, (text) => {
      const entry = JSON.parse(text) as { sys: { contentType: { sys: { id: string } } }; fields: Fields };
      const { localized } = contentTypes[entry.sys.contentType.sys.id as ContentTypeId];
      for (const [name, values] of Object.entries(entry.fields)) {
        if (name === 'wordsOn') values[THIRD] = values['en-US'];
        else if (localized.includes(name)) values[THIRD] = inEachText(values['en-US'], madeUpMessage);
      }
      return JSON.stringify(entry);
    });
}

/** Fields that hold names: of people, organizations, and parts of the city. */
const NAMES = ['name', 'publisher', 'organization', 'whole', 'part'];

/** Names that stand as they are in every language: of languages, people and publishers, the longest first. */
export function namesOfOthers(): string[] {
  const names = globSync('content/edition/entries/*/*.json').flatMap((file) => {
    const { fields } = JSON.parse(readFileSync(file, 'utf8')) as { fields: Fields };
    return NAMES.flatMap((field) => (fields[field]?.['en-US'] as string | string[] | undefined) ?? []);
  });
  return [...names, ...Object.values(languages).map(({ name }) => name)].toSorted((a, b) => b.length - a.length);
}

type Fields = Record<string, Record<string, unknown>>;

/** Rich text has its words in `value`, and much else in other texts. */
function inEachText(value: unknown, make: (text: string) => string): unknown {
  if (typeof value === 'string') return make(value);
  if (Array.isArray(value)) return value.map((each) => inEachText(each, make));
  if (typeof value !== 'object' || value === null) return value;
  const isRich = 'nodeType' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isWords = !isRich || key === 'content' || (key === 'value' && value.nodeType === 'text');
      return [key, isWords ? inEachText(inner, make) : inner];
    }),
  );
}

function change(file: string, edit: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`Nothing was added to ${file}.`);
  writeFileSync(path.join(COPY, file), after);
}

/** Packages are files for both: nobody changes them. */
function link(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
    else linkSync(source, target);
  }
}
