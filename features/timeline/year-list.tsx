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
    <nav aria-labelledby="years" className="years">
      <h2 id="years">{t(to === 'parts' ? 'contents' : 'years')}</h2>
      <ul>
        {years.map(({ year, events }) => (
          <li key={year}>
            <Anchor
              {...(to === 'parts' ? { to: '/timeline', fragment: year } : { to: { folder: '/timeline/[year]', year } })}
              aria-current={year === here ? 'page' : undefined}
            >
              {year}
              <span>{t('count', { count: events.length })}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
