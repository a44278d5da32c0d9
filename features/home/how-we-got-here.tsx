import { getLocale, getTranslations } from 'next-intl/server';
import { RichText } from '#components/rich-text.tsx';
import { Sources } from '#components/sources.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { PageSection } from '#content/pages.ts';
import { Section } from './section.tsx';

/** The story in as many columns as editors wrote parts: a year, what happened, who says so. */
export async function HowWeGotHere({ parts }: { parts: PageSection[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('HomePage')]);
  if (parts.length === 0) return null;
  return (
    <Section heading={t('howWeGotHere')}>
      <ol className="story mt-8 grid gap-8 md:grid-cols-3 print:grid-cols-3">
        {parts.map(({ slug, label, heading, body, sources, lang, behindSince }) => (
          <li key={slug} lang={lang === locale ? undefined : lang}>
            <Untranslated lang={lang} behindSince={behindSince} />
            {label && <span>{label}</span>}
            <h3>{heading}</h3>
            <RichText text={body} />
            {sources.length > 0 && (
              <details>
                <summary>{t('sources', { count: sources.length })}</summary>
                <Sources sources={sources} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
