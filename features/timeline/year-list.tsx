import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import type { Year } from './years.ts';

type Props = {
  years: Year<unknown>[];
  /** To the parts of the page that has them all, or to the pages that have one each. */
  to: 'parts' | 'pages';
  here?: string;
};

/** The list of years: a row on phones, from `lg` beside the events, where it stays in sight. */
export async function YearList({ years, to, here }: Props) {
  const t = await getTranslations('TimelinePage');
  return (
    <nav
      aria-labelledby="years"
      className="text-s lg:sticky lg:top-6 lg:max-h-[calc(100vh-3rem)] lg:overflow-auto print:hidden"
    >
      <h2 id="years" className="text-s tracking-normal">
        {t(to === 'parts' ? 'contents' : 'years')}
      </h2>
      <ul className="mt-1 flex flex-wrap gap-x-4 lg:grid lg:grid-cols-1">
        {years.map(({ year, events }) => (
          <li key={year}>
            <Anchor
              {...(to === 'parts' ? { to: '/timeline', fragment: year } : { to: { folder: '/timeline/[year]', year } })}
              aria-current={year === here ? 'page' : undefined}
              className="flex min-h-tap min-w-tap items-center gap-2 font-bold text-ink tabular-nums decoration-rule hover:decoration-monarch aria-[current]:decoration-monarch aria-[current]:decoration-3"
            >
              {year}
              <span className="text-xs font-normal text-ink-soft max-lg:hidden">
                {t('count', { count: events.length })}
              </span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
