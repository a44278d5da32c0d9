import 'server-only';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { currentRevision } from '#content/current.ts';
import { listToolkitItems } from '#content/toolkit.ts';
import { pathOf } from '#i18n/paths.ts';
import { type Locale, locales } from '#i18n/routing.ts';

/** The page that says there is no connection. It has no place in `i18n/routing.ts`: nobody links to it. */
export const offlinePathOf = (locale: Locale): string => `/${locale}/offline`;

/** What pages need to look as they do; their styles stand in them. */
const FILES = ['/enhance.js', '/icon.svg', '/fonts/atkinson-next-400-700-v1.woff2'];

type Language = { pages: string[]; faq: string; offline: string };

/** What stays on a phone after one visit: addresses only, in words of `offline/worker.js`. */
export type Kept = { version: string; languages: Record<Locale, Language>; files: string[] };

/** Another version whenever the build, the content, the list or the worker is another. */
export async function keptPages(code: string): Promise<Kept> {
  const each = await Promise.all(locales.map(async (locale) => [locale, await languageOf(locale)] as const));
  const languages = Object.fromEntries(each) as Kept['languages'];
  const version = createHash('sha256')
    .update(JSON.stringify([code, languages, FILES, buildId(), currentRevision()]))
    .digest('hex')
    .slice(0, 12);
  return { version, languages, files: FILES };
}

async function languageOf(locale: Locale): Promise<Language> {
  const items = await listToolkitItems(locale);
  const faq = pathOf('/faq', locale);
  const sheets = items.map(({ slug }) => pathOf({ folder: '/toolkit/[slug]', slug }, locale));
  return { pages: [faq, pathOf('/toolkit', locale), ...sheets], faq, offline: offlinePathOf(locale) };
}

/** The built server runs in its own folder; under `npm run dev` there is no build. */
function buildId(): string {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), '.next/BUILD_ID');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
