import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { headersOfEverything } from './server/headers.ts';
import { looserPolicy } from './server/looser-policy.ts';
import { filesOfProgram } from './scripts/package-files.mjs';
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

/** Vercel runs each route by itself: `server/` is not in front there, and pages keep Next's script. */
const isLayered = process.env.VERCEL !== '1';

/** What `server/` says of every answer, as strictly as it can be said of pages whose script and styles are not hashed. */
const withoutLayer = [
  { key: 'content-security-policy', value: looserPolicy() },
  ...Object.entries(headersOfEverything(true)).map(([key, value]) => ({ key, value })),
];

const config: NextConfig = {
  ...(isLayered
    ? { output: 'standalone', cacheHandler: fileURLToPath(new URL('cache-handler.mjs', import.meta.url)) }
    : { headers: async () => [{ source: '/:path*', headers: withoutLayer }] }),
  outputFileTracingRoot: fileURLToPath(new URL('.', import.meta.url)), // else a lockfile in a folder above moves the built server
  compress: false, // server/ packs
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: isLayered }, // `npm test` checks them, which does not run where the layer cannot
  images: { unoptimized: true },
  htmlLimitedBots: /.*/, // titles stand in the head for everyone: Next would send them after the page, for its script to move
  outputFileTracingIncludes: {
    '/*': ['content/edition/**/*', 'content/districts.json', 'fonts/*.ttf', 'offline/*.js'],
    // Processes of their own draw: see `lib/apart/`. A kit holds both.
    '/data/**': [...filesOfProgram('pdf/child.ts'), ...filesOfProgram('features/share/child.ts')],
    '/share/**': filesOfProgram('features/share/child.ts'),
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
