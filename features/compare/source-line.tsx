import { getLocale, getTranslations } from 'next-intl/server';
import type { ProvisionText } from '#content/compare.ts';

/**
 * The sources of one text as a sentence: twenty points with a list each would bury what they say. Printed with their
 * addresses. How well a source is known is said where it is not as well as the text above it.
 */
export async function SourceLine({ sources, confidence: whole }: Pick<ProvisionText, 'sources' | 'confidence'>) {
  const [locale, t, tSources] = await Promise.all([
    getLocale(),
    getTranslations('ComparePage'),
    getTranslations('Sources'),
  ]);
  if (sources.length === 0) return null;
  return (
    <p className="sources">
      <b>{t('sourcesOf')}:</b>{' '}
      {sources.map(({ id, lang, title, url, language, confidence, note }, index) => (
        <span key={id} lang={lang === locale ? undefined : lang}>
          <a href={url} hrefLang={language} rel="noreferrer">
            {title}
          </a>
          {confidence !== whole && ` (${tSources(`confidence.${confidence}`)})`}
          {note ? `. ${note} ` : index === sources.length - 1 ? '.' : '; '}
        </span>
      ))}
    </p>
  );
}
