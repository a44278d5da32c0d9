import { tableOf } from '#lib/table.ts';
import { contentfulClient, editionClient } from '../client.ts';
import { BrokenAnswer, fetchEntries, TooLargeEntry } from '../load.ts';
import { sentenceOf } from '../refusal.ts';
import { type Finding, findFindings } from './findings.ts';

/** `npm run content -- check`: what is wrong with the content that this site would show. */
const client = contentfulClient();
const entries = await fetchEntries(client ?? editionClient()).catch((error: Error) => {
  console.error(`Nothing could be checked. ${whyOf(error)}`);
  process.exit(1);
});
const findings = findFindings(entries, new Date());
const errors = findings.filter(({ level }) => level === 'error').length;

if (process.argv.includes('--json')) console.log(JSON.stringify(findings, null, 2));
else printTable(findings);
process.exitCode = errors > 0 ? 1 : 0;

/** The SDK's own message is a page of JSON, with the request in it. */
function whyOf(error: Error): string {
  if (error instanceof TooLargeEntry || error instanceof BrokenAnswer) return error.message;
  return sentenceOf(error) ?? `Contentful does not answer (${error.name}).`;
}

function printTable(rows: Finding[]): void {
  if (rows.length > 0) console.log(tableOf(rows.map(({ level, kind, id, detail }) => [level, kind, id, detail])));
  const where = client ? 'published in Contentful' : 'in the embedded edition';
  console.log(`${entries.length} entries ${where}: ${errors} errors, ${rows.length - errors} warnings`);
}
