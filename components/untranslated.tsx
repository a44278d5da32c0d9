import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '#i18n/dates.ts';
import { languageName } from '#i18n/regional.ts';
import type { Locale } from '#i18n/routing.ts';

type Props = {
  /** The language of what follows. */
  lang: Locale;
  /** The day on which the English changed, where the translation has not been held against it since. */
  behindSince?: string;
};

/**
 * Says that what follows is in another language because nobody has translated it yet, or that it is an older translation. Draws
 * nothing where neither is so.
 */
export async function Untranslated({ lang, behindSince }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Site')]);
  const isForeign = lang !== locale;
  if (!isForeign && !behindSince) return null;
  return (
    <p lang={locale} className="my-3 max-w-measure border-2 border-dashed border-edge px-4 py-2 text-s">
      {isForeign
        ? t('untranslated', { language: languageName(lang, locale) })
        : t('behind', { date: dateInWords(behindSince!, locale) })}
    </p>
  );
}
