import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '#components/dates.ts';
import { pathOf } from '#i18n/paths.ts';
import { env } from '#lib/env.ts';
import type { Comparison } from './comparison.ts';
import { hrefOf, type Reading } from './pairs.ts';
import { PointCard } from './point-card.tsx';
import { PointFoot } from './point-foot.tsx';
import { isChanging } from './points.ts';
import { Readings } from './readings.tsx';

type Props = { comparison: Comparison; sayings: string[]; reading: Reading };

/** All points, one after the other, in the reading that was asked for. */
export async function Points({ comparison, sayings, reading }: Props) {
  const t = await getTranslations('ComparePage');
  const { pair, points, earlier, later } = comparison;
  return (
    <section aria-labelledby="points" className="mx-auto max-w-wide px-gut pt-16">
      <h2 id="points" className="scroll-mt-8 pb-5">
        {t('points')}
      </h2>
      <Readings pair={pair} reading={reading} />
      {reading === 'side' && <ColumnHeads earlier={earlier.shortTitle} later={later.shortTitle} />}
      {points.map((point, index) => {
        const { slug, topic } = point.provision;
        return (
          <PointCard
            key={slug}
            point={point}
            number={index + 1}
            saying={sayings[index]!}
            versions={[earlier, later]}
            reading={reading}
          >
            <PointFoot
              slug={slug}
              topic={topic}
              to={hrefOf(pair, reading)}
              fragment={slug}
              citation={<Citation comparison={comparison} slug={slug} topic={topic} reading={reading} />}
              next={points.slice(index + 1).find(isChanging)?.provision}
              hasOwnPage
            />
          </PointCard>
        );
      })}
    </section>
  );
}

/** On a wide screen the names of the two columns stay in sight. Each text says its version itself, so this is for the eye only. */
function ColumnHeads({ earlier, later }: { earlier: string; later: string }) {
  return (
    <div
      aria-hidden="true"
      className="sticky top-0 z-3 mt-6 hidden grid-cols-2 border-2 border-ink font-bold md:grid xl:ml-[6.5rem] print:hidden"
    >
      <p className="bg-band px-6 py-2 lg:px-8">{earlier}</p>
      <p className="border-l-2 border-ink bg-sheet px-6 py-2 lg:px-8">{later}</p>
    </div>
  );
}

type CitationProps = { comparison: Comparison; slug: string; topic: string; reading: Reading };

/** Headline, versions, day, address. It says that summaries are compared: nobody should quote them as the order's words. */
async function Citation({ comparison: { pair, earlier, later, reviewedOn }, slug, topic, reading }: CitationProps) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage')]);
  return t('citation', {
    topic,
    earlier: earlier.title,
    later: later.title,
    day: dateInWords(reviewedOn, locale),
    address: `${env.SITE_URL}${pathOf(hrefOf(pair, reading), locale)}#${slug}`,
  });
}
