import './timeline.css';
import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { quietActionClass } from '#components/button.ts';
import { copyWords } from '#components/copy-link.tsx';
import { ReviewedOn } from '#components/reviewed-on.tsx';
import type { TimelineEvent } from '#content/events.ts';
import { EventEntry } from './event-entry.tsx';
import { Reuse } from './reuse.tsx';
import { YearList } from './year-list.tsx';
import type { Year } from './years.ts';

type Props = { shown: Year<TimelineEvent>; years: Year<TimelineEvent>[]; reviewedOn: string };

/** The events of one year, at an address of its own: a filter that needs no script and can be passed on. */
export async function YearPage({ shown: { year, events }, years, reviewedOn }: Props) {
  const [t, words] = await Promise.all([getTranslations('TimelinePage'), copyWords()]);
  return (
    <div className="wide">
      <header className="py-8 lg:pt-10">
        <p className="flex flex-wrap items-center gap-x-5 text-s">
          {t('count', { count: events.length })}
          <Anchor to="/timeline" className={quietActionClass}>
            {t('all')}
          </Anchor>
        </p>
        <h1>{t('yearTitle', { year })}</h1>
        <ReviewedOn date={reviewedOn} className="mt-3 text-xs text-ink-soft" />
      </header>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[8rem_minmax(0,1fr)] lg:items-start lg:gap-12 print:block">
        <YearList years={years} to="pages" here={year} />
        <div className="border-t-4 border-ink" {...words}>
          {events.map((event) => (
            <EventEntry key={event.slug} event={event} level={2} reviewedOn={reviewedOn} />
          ))}
        </div>
      </div>
      <Reuse />
    </div>
  );
}
