import { getLocale, getTranslations } from 'next-intl/server';
import { CopyLink } from '#components/copy-link.tsx';
import { Own } from '#components/own.tsx';
import { ReviewedOn } from '#components/reviewed-on.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Sources } from '#components/sources.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { TimelineEvent } from '#content/events.ts';
import { datesInWords } from '#i18n/dates.ts';

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
  const { slug, title, body, decidedBy, confidence, sources, lang, behindSince } = event;
  const Heading = `h${level}` as const;
  // Within an event in another language our own words stay in the page's.
  const [foreign, own] = lang === locale ? [] : [lang, locale];
  return (
    <article id={slug} lang={foreign} className="event">
      <p lang={own}>
        <EventDate {...event} />
      </p>
      <div>
        <Heading>{title}</Heading>
        <Untranslated lang={lang} behindSince={behindSince} />
        <RichText text={body} />
        {decidedBy && (
          <p className="by">
            <Own lang={lang}>{t('decidedBy')}</Own> <b>{decidedBy}</b>
          </p>
        )}
      </div>
      <div lang={own} className="known">
        <p className="kind">{tSources(`confidence.${confidence}`)}</p>
        <Sources sources={sources} known={confidence} />
      </div>
      <footer lang={own}>
        <CopyLink title={title} to="/timeline" fragment={slug} isListed />
        {event.reviewedOn !== reviewedOn && <ReviewedOn date={event.reviewedOn} className="" />}
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
