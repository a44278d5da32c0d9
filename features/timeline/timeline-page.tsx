import './timeline.css';
import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { quietActionClass } from '#components/button.ts';
import { copyWords } from '#components/copy-link.tsx';
import { PageLead } from '#components/page-lead.tsx';
import { ReviewedOn } from '#components/reviewed-on.tsx';
import type { TimelineEvent } from '#content/events.ts';
import type { PageText } from '#content/pages.ts';
import { EventEntry } from './event-entry.tsx';
import { Grades } from './grades.tsx';
import { Reuse } from './reuse.tsx';
import { YearList } from './year-list.tsx';
import { type Year, yearsOf } from './years.ts';

/**
 * All events, oldest first (`oldestFirst`): it is a story in which each event rests on those before it, it prints as one, and a new event moves
 * nothing that someone has linked to. Whoever wants the latest is one press away, in the list of years.
 */
export async function TimelinePage({ text, events }: { text: PageText; events: TimelineEvent[] }) {
  const [t, words] = await Promise.all([getTranslations('TimelinePage'), copyWords()]);
  const years = yearsOf(events);
  return (
    <div className="wide">
      <header className="py-8 lg:pt-14">
        <h1 className="max-w-[18ch]">{text.title}</h1>
        <PageLead text={text} className="mt-4 max-w-[40rem] text-l text-balance" />
        <ReviewedOn date={text.reviewedOn} className="mt-3 text-xs text-ink-soft" />
        {years.length > 0 && <Grades />}
      </header>
      {years.length === 0 ? (
        <p className="max-w-measure border-2 border-dashed border-edge p-4">{t('empty')}</p>
      ) : (
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-[8rem_minmax(0,1fr)] lg:items-start lg:gap-12 print:block">
          <YearList years={years} to="parts" />
          <div className="grid grid-cols-1 gap-6 lg:gap-12 print:block" {...words}>
            {years.map((year) => (
              <YearPart key={year.year} {...year} reviewedOn={text.reviewedOn} />
            ))}
          </div>
        </div>
      )}
      <Reuse />
    </div>
  );
}

async function YearPart({ year, events, reviewedOn }: Year<TimelineEvent> & { reviewedOn: string }) {
  const t = await getTranslations('TimelinePage');
  return (
    <section aria-labelledby={year} className="print:mt-4">
      <div className="year">
        <h2 id={year}>{year}</h2>
        <Anchor to={{ folder: '/timeline/[year]', year }} className={quietActionClass}>
          {t('only', { year })}
        </Anchor>
      </div>
      {events.map((event) => (
        <EventEntry key={event.slug} event={event} level={3} reviewedOn={reviewedOn} />
      ))}
    </section>
  );
}
