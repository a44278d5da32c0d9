import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass, quietActionClass } from '#components/button.ts';
import { CountingRule } from './counting-rule.tsx';
import { DayChart } from './day-chart.tsx';
import { DistrictChart } from './district-chart.tsx';
import { getFigures } from './figures.ts';
import { PetitionCount } from './petition-count.tsx';

/** All that is published of the counts, and how they are made. */
export async function FiguresPage({ canSign }: { canSign: boolean }) {
  const t = await getTranslations('FiguresPage');
  const known = getFigures();
  return (
    <div className="mx-auto grid max-w-wide gap-12 px-gut pt-8 lg:pt-12">
      <div className="grid gap-6">
        <h1>{t('title')}</h1>
        <p className="max-w-measure text-l leading-snug">{t('lead')}</p>
        <PetitionCount canSign={canSign} />
        <p className="flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
          {canSign && (
            <Anchor to="/petition" className={buttonClass('go')}>
              {t('sign')}
            </Anchor>
          )}
          <Anchor to="/petition/names" className={quietActionClass}>
            {t('names')}
          </Anchor>
        </p>
      </div>
      <div className="grid gap-x-20 gap-y-12 lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)] print:block print:space-y-8">
        {known.state === 'known' && (
          <>
            <section aria-labelledby="days" className="grid content-start gap-4">
              <h2 id="days">{t('days.title')}</h2>
              <DayChart figures={known.value} />
            </section>
            <section
              aria-labelledby="districts"
              className="grid content-start gap-4 lg:row-span-2 print:break-inside-avoid"
            >
              <h2 id="districts">{t('districts.title')}</h2>
              <DistrictChart figures={known.value} />
            </section>
          </>
        )}
        <CountingRule />
      </div>
    </div>
  );
}
