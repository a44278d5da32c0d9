import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What Next draws where there is no page. */
const NO_PAGE = /^\/(_[\w-]+|\[locale\]\/(missing|failed))$/;

/**
 * Addresses that exist whatever the content is, in every language: no part of them can be made up. The sitemap holds the few that anyone
 * may look for; a receipt, the page behind a mail's link or a file of data is none of those, and must be reached all the same.
 * @param dir the built output
 * @param languages the first part of an address, such as `en`
 */
export function fixedAddresses(dir: string, languages: string[]): Set<string> {
  const read = (file: string) => JSON.parse(readFileSync(path.join(dir, '.next', file), 'utf8'));
  const folders: string[] = Object.values(read('app-path-routes-manifest.json'));
  const shown: { source: string }[] = read('routes-manifest.json').rewrites.beforeFiles; // addresses that differ from their folder
  const all = [
    ...folders.filter((folder) => !NO_PAGE.test(folder)).flatMap((folder) => inEach(languages, folder)),
    ...shown.map(({ source }) => source),
  ];
  return new Set(all.filter((address) => !/[[:]/.test(address)));
}

const inEach = (languages: string[], folder: string): string[] =>
  languages.map((language) => folder.replace('[locale]', language));
