import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { canonicalOf, PAIRS } from '#features/compare/pairs.ts';
import type { Href, Page } from '#i18n/paths.ts';
import { type Folder, pathnames } from '#i18n/routing.ts';

/** Every page with an address, one for each entry of content where an entry has a page. */
export const everyPage: Href[] = (Object.keys(pathnames) as Folder[])
  .filter((folder) => isDrawnIn('(pages)', folder) || isDrawnIn('(answers)', folder))
  .flatMap(pagesIn);

/** Those that are the same for everyone, and may be linked and found. */
export const publicPages: Href[] = everyPage.filter((page) => isDrawnIn('(pages)', folderOf(page)));

/** Those that answer one visitor: nobody else gets to see them. */
export const answerPages: Href[] = everyPage.filter((page) => isDrawnIn('(answers)', folderOf(page)));

/** One page of each kind: the first where content makes many. */
export const onePerKind: Href[] = everyPage.filter(
  (page, at) => everyPage.findIndex((other) => folderOf(other) === folderOf(page)) === at,
);

/** The page's kind. */
export function folderOf(page: Href): Folder {
  return typeof page === 'string' ? page : page.folder;
}

/** The page under whose address search engines keep it: two addresses show the same comparison. */
export function canonicalPage(page: Href): Href {
  const isSide = typeof page !== 'string' && page.folder === '/compare/[a]/[b]/side';
  return isSide ? canonicalOf(page, 'side') : page;
}

/** The map is a page only where district lines have been imported. */
function isAbsent(folder: Folder): boolean {
  return folder === '/contact/map' && !existsSync('content/districts.json');
}

function isDrawnIn(group: '(pages)' | '(answers)', folder: Folder): boolean {
  return !isAbsent(folder) && existsSync(`app/[locale]/${group}${folder.replace(/\/$/, '')}/page.tsx`);
}

function pagesIn(folder: Folder): Href[] {
  switch (folder) {
    case '/faq/[slug]':
      return fieldOf('faq-item', 'slug').map((slug) => ({ folder, slug }));
    case '/toolkit/[slug]':
      return fieldOf('toolkit-item', 'slug').map((slug) => ({ folder, slug }));
    case '/provisions/[slug]':
      return fieldOf('provision', 'slug').map((slug) => ({ folder, slug }));
    case '/compare/[a]/[b]':
    case '/compare/[a]/[b]/side':
    case '/compare/[a]/[b]/clean':
      return PAIRS.map(({ a, b }) => ({ folder, a, b }));
    case '/timeline/[year]':
      return [...new Set(fieldOf('timeline-event', 'date').map((date) => date.slice(0, 4)))]
        .toSorted()
        .map((year) => ({ folder, year }));
    default:
      return [folder satisfies Page];
  }
}

function fieldOf(type: string, field: string): string[] {
  const folder = `content/edition/entries/${type}`;
  const entries = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
  return entries.map(({ fields }) => fields[field]['en-US']);
}
