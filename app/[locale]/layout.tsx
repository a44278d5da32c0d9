import '../globals.css';
import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { locale } from 'next/root-params';
import { MissingPage } from '#components/missing-page.tsx';
import { SiteFooter } from '#components/site-footer.tsx';
import { SiteNotices } from '#components/site-notices.tsx';
import { listBanners } from '#content/banners.ts';
import { getSettings } from '#content/pages.ts';
import { locales } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';
import { inks } from '../../tailwind.config.ts';

export function generateStaticParams() {
  return locales.map((each) => ({ locale: each }));
}

export const metadata: Metadata = { metadataBase: new URL(env.SITE_URL), referrer: 'same-origin' };

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: inks.paper[0] },
    { media: '(prefers-color-scheme: dark)', color: inks.paper[1] },
  ],
};

/**
 * What every page shares: the way past the menu, notices above, the footer below. `getLocale` is always a language of ours; the address may say anything (`/fr`). No provider: words reach the browser as props.
 */
export default async function RootLayout({ children }: LayoutProps<'/[locale]'>) {
  const spoken = await getLocale();
  const [t, banners, { editionNote }] = await Promise.all([
    getTranslations('Site'),
    listBanners(spoken, new Date()),
    getSettings(spoken),
  ]);
  return (
    <html lang={spoken}>
      <head>
        <link
          rel="preload"
          href="/fonts/atkinson-next-400-700-v1.woff2"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <script src="/enhance.js" defer />
      </head>
      <body className="flex min-h-dvh flex-col print:block">
        <a
          href="#main"
          className="absolute top-2 -left-[200vw] z-10 bg-ink px-4 py-3 font-bold text-paper focus:left-gut"
        >
          {t('skip')}
        </a>
        <SiteNotices banners={banners} />
        {spoken === (await locale()) ? children : <MissingPage />}
        <SiteFooter note={editionNote} />
      </body>
    </html>
  );
}
