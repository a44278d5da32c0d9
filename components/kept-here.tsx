import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from './anchor.tsx';

/** Says that this page may stay on the phone, and how to take it off. `data-keep` starts it: see public/enhance.js. */
export async function KeptHere() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Site.keptHere')]);
  return (
    <p
      lang={locale}
      data-keep={`/${locale}`}
      className="mx-auto mt-8 max-w-wide px-gut text-s text-ink-soft print:hidden"
    >
      {t('text')}{' '}
      <Anchor to="/privacy" fragment="phone" className="tap font-semibold">
        {t('link')}
      </Anchor>
    </p>
  );
}
