import { readFileSync } from 'node:fs';
import { tableOf } from '#lib/table.ts';
import { contentfulClient, editionClient } from '../client.ts';
import { fetchEntries } from '../load.ts';
import { parseEntries } from '../parse.ts';
import { compareOfficials, type Difference } from './officials-check.ts';
import { readOfficials } from './officials-list.ts';

/** `npm run officials -- check FILE`: what a fresh list says otherwise than this site. Changes nothing. */
process.exitCode = await check(process.argv[2] ?? '');

async function check(given: string): Promise<number> {
  const read = readList(given);
  if ('problems' in read) {
    console.error([`${given} cannot be compared:`, ...read.problems.map((problem) => `  ${problem}`)].join('\n'));
    return 2;
  }
  const client = contentfulClient();
  const { content } = parseEntries(await fetchEntries(client ?? editionClient()));
  const found = compareOfficials(content, read.officials);
  printTable(found);
  const where = client ? 'the content in Contentful' : 'the embedded edition';
  console.log(`${read.officials.length} offices in the list, compared with ${where}: ${found.length} differences.`);
  return found.length > 0 ? 1 : 0;
}

function readList(file: string): ReturnType<typeof readOfficials> {
  try {
    return readOfficials(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { problems: ['There is no such file.'] };
    return { problems: [error instanceof TypeError ? 'It is not UTF-8: save it as "CSV UTF-8".' : message] };
  }
}

function printTable(found: Difference[]): void {
  const rows = found.map(({ office, what, ours, theirs }) => [office, what, `here: ${ours}  list: ${theirs}`]);
  if (rows.length > 0) console.log(tableOf(rows));
}
