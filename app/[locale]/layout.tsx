import '../globals.css';
import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { locale } from 'next/root-params';
import { DraftNotice } from '#components/draft-notice.tsx';
import { MissingPage } from '#components/missing-page.tsx';
import { SiteFooter } from '#components/site-footer.tsx';
import { SiteNotices } from '#components/site-notices.tsx';
import { listBanners } from '#content/banners.ts';
import { findDrafts } from '#content/draft.ts';
import { describeDraft } from '#content/draft-report.ts';
import { getSettings } from '#content/pages.ts';
import { languages, locales } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';
import { inks } from '#look.ts';

export function generateStaticParams() {
  return locales.map((each) => ({ locale: each }));
}

export async function generateMetadata(): Promise<Metadata> {
  const isDraft = (await findDrafts()) !== undefined;
  return { metadataBase: new URL(env.SITE_URL), referrer: 'same-origin', ...(isDraft && { robots: { index: false } }) };
}

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
  const [t, draft, banners, { editionNote }] = await Promise.all([
    getTranslations('Site'),
    describeDraft(spoken),
    listBanners(spoken, new Date()),
    getSettings(spoken),
  ]);
  return (
    <html lang={spoken} dir={languages[spoken].direction}>
      <head>
        <link
          rel="preload"
          href="/fonts/atkinson-next-400-700-v1.woff2"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {/* Our one script. What an attribute asks of it:
            data-needs-script, hidden: shown by it. data-print: prints. data-clear=FIELD: empties it. data-keep=SCOPE: copies for offline.
            data-copy, data-share (hidden): copies or shares the link beside it; what is shared has the name of their group.
            data-copy-text=SELECTOR: copies; like data-copy it says data-done or data-blocked, its own or those of what is around it.
            data-filter=ITEMS, data-found=STATUS, data-help=PANEL (optional); STATUS has data-one, -many, -none.
            data-offline=SENTENCE: a form that is posted without a connection stays, and its button says so.
            data-load=FILE: that file comes at the press. It changes attributes and STATUS, no text of React's. */}
        <script src="/enhance.js" defer />
      </head>
      <body className="page">
        <a href="#main" className="skip">
          {t('skip')}
        </a>
        {draft && <DraftNotice {...draft} />}
        <SiteNotices banners={banners} />
        {spoken === (await locale()) ? children : <MissingPage />}
        <SiteFooter note={editionNote} />
      </body>
    </html>
  );
}
