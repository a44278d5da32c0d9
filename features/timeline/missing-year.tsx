import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { StatusPage } from '#components/status-page.tsx';

/** Offers the years there are, the nearest first. */
export async function MissingYear({ years }: { years: string[] }) {
  const t = await getTranslations('TimelinePage');
  const linkClass = 'tap font-semibold tabular-nums';
  return (
    <StatusPage status={404} here="/timeline" title={t('missing.title')} text={t('missing.text')}>
      <ul className="grid max-w-measure gap-1">
        {years.map((year) => (
          <li key={year}>
            <Anchor to={{ folder: '/timeline/[year]', year }} className={linkClass}>
              {t('yearTitle', { year })}
            </Anchor>
          </li>
        ))}
        <li>
          <Anchor to="/timeline" className={linkClass}>
            {t('all')}
          </Anchor>
        </li>
      </ul>
    </StatusPage>
  );
}
