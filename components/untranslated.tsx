import { getLocale, getTranslations } from 'next-intl/server';
import type { Locale } from '#i18n/routing.ts';

/** Says that what follows is in another language because nobody has translated it yet. Draws nothing where it is not so. */
export async function Untranslated({ lang }: { lang: Locale }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Site')]);
  if (lang === locale) return null;
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(lang) ?? lang;
  return (
    <p lang={locale} className="my-3 max-w-measure border-2 border-dashed border-edge px-4 py-2 text-s">
      {t('untranslated', { language })}
    </p>
  );
}
