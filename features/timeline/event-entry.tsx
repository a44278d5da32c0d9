import { getLocale, getTranslations } from 'next-intl/server';
import { CopyLink } from '#components/copy-link.tsx';
import { datesInWords } from '#components/dates.ts';
import { ReviewedOn } from '#components/reviewed-on.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Sources } from '#components/sources.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { TimelineEvent } from '#content/events.ts';

type Props = {
  event: TimelineEvent;
  level: 2 | 3;
  /** When the page was reviewed; an event says its own day only where that is another. */
  reviewedOn: string;
};

/** One event. From `xl` how it is known stands in the margin, like notes in a printed edition. */
export async function EventEntry({ event, level, reviewedOn }: Props) {
  const [locale, t, tSources] = await Promise.all([
    getLocale(),
    getTranslations('TimelinePage'),
    getTranslations('Sources'),
  ]);
  const { slug, title, body, decidedBy, confidence, sources, lang } = event;
  const Heading = `h${level}` as const;
  return (
    <article
      id={slug}
      lang={lang === locale ? undefined : lang}
      className="event grid grid-cols-1 gap-x-8 gap-y-2 border-t border-rule py-6 first:border-t-0 md:grid-cols-[10.5rem_minmax(0,1fr)] xl:grid-cols-[10.5rem_minmax(0,1fr)_15rem] print:py-2 xl:grid-rows-[auto_1fr]"
    >
      <p lang={locale} className="leading-snug font-bold">
        <EventDate {...event} />
      </p>
      <div className="max-w-measure">
        <Heading className="mb-2 text-l">{title}</Heading>
        <Untranslated lang={lang} />
        <RichText text={body} />
        {decidedBy && (
          <p className="mt-2 text-s">
            <span lang={locale} className="text-ink-soft">
              {t('decidedBy')}
            </span>{' '}
            <b className="font-semibold">{decidedBy}</b>
          </p>
        )}
      </div>
      <div className="max-w-measure md:col-start-2 xl:col-start-3 xl:row-span-2 xl:row-start-1 xl:border-l xl:border-rule xl:pl-4">
        <p lang={locale} className="kind mb-2 first-letter:uppercase">
          {tSources(`confidence.${confidence}`)}
        </p>
        <Sources sources={sources} known={confidence} />
      </div>
      <footer className="flex max-w-measure flex-wrap items-center gap-x-5 text-xs text-ink-soft md:col-start-2 xl:row-start-2">
        <CopyLink title={title} to="/timeline" fragment={slug} />
        {event.reviewedOn !== reviewedOn && <ReviewedOn date={event.reviewedOn} />}
      </footer>
    </article>
  );
}

/** A range is no `<time>`: that is one date. */
async function EventDate({ date, endDate }: Pick<TimelineEvent, 'date' | 'endDate'>) {
  const locale = await getLocale();
  const words = datesInWords(date, endDate, locale);
  return endDate ? words : <time dateTime={date}>{words}</time>;
}
