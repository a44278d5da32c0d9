import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { quietActionClass } from '#components/button.ts';
import { RichText } from '#components/rich-text.tsx';
import { Sources } from '#components/sources.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { TimelineEvent } from '#content/events.ts';
import { datesInWords } from '#i18n/dates.ts';
import { Section } from './section.tsx';

/** The last event that an official record or the press tells, and how well we know it. The timeline may hold later ones, told by one side. */
export async function Latest({ event }: { event: TimelineEvent | undefined }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('HomePage.latest')]);
  if (!event) return null;
  const { slug, date, endDate, title, body, confidence, sources, lang, behindSince } = event;
  return (
    <Section heading={t('title')}>
      <div className="mt-8 grid gap-x-12 gap-y-3 border-t-4 border-ink pt-4 md:grid-cols-[15rem_minmax(0,1fr)]">
        <p className="text-2xl leading-head font-bold tracking-tight text-balance">
          <time dateTime={date}>{datesInWords(date, endDate, locale)}</time>
        </p>
        <div lang={lang === locale ? undefined : lang}>
          <Untranslated lang={lang} behindSince={behindSince} />
          <h3 className="mb-3 text-l">{title}</h3>
          <RichText text={body} />
          <p lang={locale} className="mt-3 max-w-measure text-s font-semibold">
            {t(`confidence.${confidence}`)}
          </p>
          <Sources sources={sources} className="mt-1 max-w-measure" />
          <Anchor to="/timeline" fragment={slug} lang={locale} className={quietActionClass}>
            {t('timeline')}
          </Anchor>
        </div>
      </div>
    </Section>
  );
}
