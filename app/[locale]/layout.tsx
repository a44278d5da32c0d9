import '../globals.css';
import type { Metadata, Viewport } from 'next';
import { getLocale } from 'next-intl/server';
import { locale } from 'next/root-params';
import { MissingPage } from '#components/missing-page.tsx';
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

/** `getLocale` is always a language of ours; the address may say anything (`/fr`). No provider: words reach the browser as props. */
export default async function RootLayout({ children }: LayoutProps<'/[locale]'>) {
  const spoken = await getLocale();
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
      </head>
      <body>{spoken === (await locale()) ? children : <MissingPage />}</body>
    </html>
  );
}
