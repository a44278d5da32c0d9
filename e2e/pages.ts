import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PAIRS } from '#features/compare/pairs.ts';
import type { Href, Page } from '#i18n/paths.ts';
import { type Folder, pathnames } from '#i18n/routing.ts';

/** Every page with an address of its own that a reader may open, one entry per entry of content. Drawn in `(pages)`: the same for everyone. */
export const everyPage: Href[] = (Object.keys(pathnames) as Folder[])
  .filter((folder) => existsSync(`app/[locale]/(pages)${folder.replace(/\/$/, '')}/page.tsx`))
  .flatMap(pagesIn);

/** One page of each kind: the first where content makes many. */
export const onePerKind: Href[] = everyPage.filter(
  (page, at) => everyPage.findIndex((other) => folderOf(other) === folderOf(page)) === at,
);

/** The page's kind. */
export function folderOf(page: Href): Folder {
  return typeof page === 'string' ? page : page.folder;
}

function pagesIn(folder: Folder): Href[] {
  switch (folder) {
    case '/faq/[slug]':
      return slugsOf('faq-item').map((slug) => ({ folder, slug }));
    case '/provisions/[slug]':
      return slugsOf('provision').map((slug) => ({ folder, slug }));
    case '/compare/[a]/[b]':
    case '/compare/[a]/[b]/side':
    case '/compare/[a]/[b]/clean':
      return PAIRS.map(({ a, b }) => ({ folder, a, b }));
    default:
      return [folder satisfies Page];
  }
}

function slugsOf(type: string): string[] {
  const folder = `content/edition/entries/${type}`;
  const entries = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
  return entries.map(({ fields }) => fields.slug['en-US']);
}
