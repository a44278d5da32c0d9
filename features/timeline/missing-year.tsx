import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { PageFrame } from '#components/page-frame.tsx';

/** A real 404 (see components/missing-page.tsx) that offers the years there are, the nearest first. */
export async function MissingYear({ years }: { years: string[] }) {
  const t = await getTranslations('TimelinePage');
  const linkClass = 'inline-flex min-h-tap items-center font-semibold tabular-nums';
  return (
    <PageFrame here="/timeline">
      <meta name="status" content="404" />
      <meta name="robots" content="noindex" />
      <title>{t('missing.title')}</title>
      <div className="mx-auto max-w-wide px-gut py-16">
        <h1>{t('missing.title')}</h1>
        <p className="mt-4 max-w-measure">{t('missing.text')}</p>
        <ul className="mt-4 grid max-w-measure gap-1">
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
      </div>
    </PageFrame>
  );
}
