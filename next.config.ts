import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { filesOfPackage } from './scripts/package-files.mjs';
import { type Folder, type Locale, locales, pathnames } from './i18n/routing.ts';

/** Pages whose address differs from their folder: `/es/peticion` is drawn by `[locale]/petition`. */
const translated = (Object.keys(pathnames) as Folder[]).flatMap((folder) =>
  locales
    .filter((locale) => pathnames[folder][locale] !== folder)
    .map((locale) => ({ folder: pattern(locale, folder), shown: pattern(locale, pathnames[folder][locale]) })),
);

function pattern(locale: Locale, pathname: string): string {
  return `/${locale}${pathname.replace(/\[(\w+)\]/g, ':$1')}`;
}

const config: NextConfig = {
  output: 'standalone',
  compress: false, // server/ packs
  poweredByHeader: false,
  images: { unoptimized: true },
  htmlLimitedBots: /.*/, // titles stand in the head for everyone: Next would send them after the page, for its script to move
  cacheHandler: fileURLToPath(new URL('cache-handler.mjs', import.meta.url)),
  outputFileTracingIncludes: {
    '/*': ['content/edition/**/*', 'fonts/*.ttf'],
    '/data/**': ['pdf/*.ts', ...filesOfPackage('pdfkit')], // a process of its own draws: see pdf/draw.ts
  },
  // What is drawn anew stays in memory: the build's files are every process's, whatever words and address it has.
  experimental: { globalNotFound: true, inlineCss: true, isrFlushToDisk: false },
  redirects: async () =>
    translated.map(({ folder, shown }) => ({ source: folder, destination: shown, permanent: true })),
  rewrites: async () => ({
    beforeFiles: translated.map(({ folder, shown }) => ({ source: shown, destination: folder })),
    afterFiles: [],
    fallback: [{ source: `/:locale(${locales.join('|')})/:path*`, destination: '/:locale/missing' }],
  }),
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
