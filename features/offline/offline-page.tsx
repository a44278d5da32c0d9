import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { PageFrame } from '#components/page-frame.tsx';
import { languages, otherLocales } from '#i18n/routing.ts';
import { offlinePathOf } from './kept.ts';

/** Kept on the phone beside what can be read without a connection, and shown for everything else. */
export async function OfflinePage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('OfflinePage')]);
  return (
    <PageFrame here="/" hasBar={false}>
      <meta name="robots" content="noindex" />
      <title>{t('metaTitle')}</title>
      <div className="mx-auto grid max-w-wide gap-6 px-gut py-16">
        <h1>{t('title')}</h1>
        <p className="max-w-measure">{t('text')}</p>
        <ul className="grid max-w-measure gap-2">
          {(['/faq', '/toolkit'] as const).map((page) => (
            <li key={page}>
              <Anchor to={page} className="tap font-semibold">
                {t(`ways.${page}`)}
              </Anchor>
            </li>
          ))}
          {otherLocales(locale).map((other) => (
            <li key={other}>
              <a href={offlinePathOf(other)} lang={other} hrefLang={other} className="tap font-semibold">
                {languages[other].name}
              </a>
            </li>
          ))}
        </ul>
        <p className="max-w-measure text-s">{t('forms')}</p>
      </div>
    </PageFrame>
  );
}
