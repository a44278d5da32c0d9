import { getLocale, getTranslations } from 'next-intl/server';
import type { Locale } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';

type Banner = { text: string; url?: string; lang: Locale };

/** What stands above every page: that this copy is a demo, and what editors want everyone to know for a time. */
export async function SiteNotices({ banners }: { banners: Banner[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Site')]);
  if (!env.isDemo && banners.length === 0) return null;
  return (
    <aside aria-label={t('notices')}>
      {env.isDemo && (
        <p className="border-b border-edge bg-band px-gut py-2 text-center text-xs leading-snug font-semibold">
          {t('demo')}
        </p>
      )}
      {banners.map(({ text, url, lang }) => (
        <p
          key={text}
          lang={lang === locale ? undefined : lang}
          className="border-b-4 border-ink bg-sheet px-gut py-3 text-center font-semibold"
        >
          {url ? (
            <a href={url} rel="noreferrer" className="inline-block py-2">
              {text}
            </a>
          ) : (
            text
          )}
        </p>
      ))}
    </aside>
  );
}
