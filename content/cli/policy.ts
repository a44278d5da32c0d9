import { parseArgs } from 'node:util';
import { dayOf } from '#i18n/time-zone.ts';
import { tableOf } from '#lib/table.ts';
import { readDrafts, writeDrafts } from '../edition/drafts.ts';
import { readEdition } from '../edition/read-edition.ts';
import { DEFAULT_CONTENT_LOCALE } from '../locales.ts';
import { MAX_TEXT } from '../rich-text.ts';
import { draftEntries } from '../policy/draft-entries.ts';
import { withoutPageHeaders } from '../policy/flowing-text.ts';
import { type Match, matchSections } from '../policy/match.ts';
import { readOrder, UnreadableOrder } from '../policy/read-order.ts';
import { type Order, type Section, sectionsOf } from '../policy/sections.ts';
import { type RawEntry, typeOf } from '../raw-entry.ts';

/** What the person who typed the command can mend. */
class Mistake extends Error {}

async function run(): Promise<void> {
  const { file, version, source: given, at, write } = readOptions();
  const edition = latest([...(await readEdition()), ...(await readDrafts())]);
  const source = given ?? firstSourceOf(named(edition, 'policyVersion', version));
  named(edition, 'source', source);
  for (const slug of Object.keys(at)) named(edition, 'provision', slug);

  const { lines, leftOut } = withoutPageHeaders(await readOrder(file));
  const order = sectionsOf(lines);
  if (order.sections.length === 0)
    throw new Mistake(`${file} has no section numbers such as 130.00. Is it the order, and is it whole?`);
  const { matches, unnamed } = matchSections(provisionsOf(edition), order.sections, at);
  const { drafts, tooLong } = draftEntries(matches, order.sections, { version, source }, edition, dayOf(new Date()));

  console.log(`${file} as ${version}, from the source ${source}\n`);
  printMatches(matches);
  printRest(order, unnamed, leftOut);
  printList(`Longer than one entry can hold (${MAX_TEXT} characters). Name smaller parts with --at:`, tooLong);
  if (drafts.length === 0)
    throw new Mistake('\nNo point names a section of this file. Name them with --at POINT=NUMBER.');
  if (!write) console.log(`\nNothing was changed. With --write, ${drafts.length} drafts are written.`);
  else {
    const folder = await writeDrafts(drafts);
    console.log(`\n${drafts.length} drafts written to ${folder}. Read them against the document, word by word.`);
    console.log('Then: npm run content -- publish');
  }
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      version: { type: 'string' },
      source: { type: 'string' },
      at: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1 || !values.version)
    throw new Mistake('Name one file and its version: npm run content -- policy order.pdf --version 2017-07-06');
  const at: Record<string, string[]> = {};
  for (const each of values.at) {
    const [slug, number] = each.split('=');
    if (!slug || !number)
      throw new Mistake(`--at ${each} is not POINT=NUMBER, such as --at "asking-status=130.30(B)".`);
    at[slug] = [...(at[slug] ?? []), number];
  }
  return { file, version: values.version, source: values.source, at, write: values.write };
}

/** A draft stands for the entry that it would replace. */
const latest = (entries: RawEntry[]) => [...new Map(entries.map((entry) => [entry.sys.id, entry])).values()];
const valueOf = (entry: RawEntry, field: string) => entry.fields[field]?.[DEFAULT_CONTENT_LOCALE];
const slugOf = (entry: RawEntry) => String(valueOf(entry, 'slug'));

function named(edition: RawEntry[], type: string, slug: string): RawEntry {
  const all = edition.filter((entry) => typeOf(entry) === type);
  const found = all.find((entry) => slugOf(entry) === slug);
  if (found) return found;
  const what = { policyVersion: 'version', source: 'source', provision: 'point' }[type];
  throw new Mistake(`There is no ${what} "${slug}". There are: ${all.map(slugOf).toSorted().join(', ')}`);
}

function firstSourceOf(version: RawEntry): string {
  const [first] = valueOf(version, 'sources') as { sys: { id: string } }[];
  return first!.sys.id.replace(/^source\./, '');
}

function provisionsOf(edition: RawEntry[]): Match['provision'][] {
  return edition
    .filter((entry) => typeOf(entry) === 'provision')
    .toSorted((a, b) => Number(valueOf(a, 'order')) - Number(valueOf(b, 'order')))
    .map((entry) => ({
      slug: slugOf(entry),
      topic: String(valueOf(entry, 'topic')),
      sections: (valueOf(entry, 'sections') as string[] | undefined) ?? [],
    }));
}

function printMatches(matches: Match[]): void {
  const rows = matches.map(({ provision, found, missing }) => {
    const parts = found.map(({ number, text }) => `${number} (${wordCount(text)} words)`);
    const said = [...parts, ...missing.map((number) => `${number} is not in this file`)];
    return [found.length > 0 ? 'found' : '-', provision.slug, said.join(', ') || 'the point names no section'];
  });
  console.log(tableOf([['', 'POINT', 'IN THIS FILE'], ...rows]));
}

function printRest({ outOfOrder, doubtful }: Order, unnamed: Section[], leftOut: string[]): void {
  printList(
    'No point names these parts:',
    unnamed.map(({ number, heading, text }) => `${number} ${heading.slice(0, 60)} (${wordCount(text)} words)`),
  );
  printList('Left out, as it stands on every page (# is a figure):', leftOut);
  printList(
    'Read as text, though it begins like a part. Look it up:',
    outOfOrder.map((line) => line.slice(0, 80)),
  );
  printList('Broken at a line’s end: with or without a hyphen? Look it up:', doubtful);
}

function printList(title: string, items: string[]): void {
  if (items.length > 0) console.log(`\n${title}\n${items.map((item) => `  ${item}`).join('\n')}`);
}

const wordCount = (text: string) => text.match(/\S+/g)?.length ?? 0;

/** `npm run content -- policy FILE --version SLUG`: brings the words of an order. */
try {
  await run();
} catch (error) {
  const isOurs = [Mistake, UnreadableOrder].some((kind) => error instanceof kind);
  const isOption = String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
  if (!isOurs && !isOption) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
