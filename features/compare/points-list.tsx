import { getTranslations } from 'next-intl/server';
import { copyWords } from '#components/copy-link.tsx';
import type { Comparison } from './comparison.ts';
import type { Reading } from './pairs.ts';
import { PointCard } from './point-card.tsx';
import { PointFoot } from './point-foot.tsx';
import { isChanging } from './points.ts';
import { Readings } from './readings.tsx';

type Props = { comparison: Comparison; sayings: string[]; reading: Reading };

/** All points, one after the other, in the reading that was asked for. */
export async function Points({ comparison, sayings, reading }: Props) {
  const [t, words] = await Promise.all([getTranslations('ComparePage'), copyWords()]);
  const { pair, points, earlier, later } = comparison;
  return (
    <section aria-labelledby="points" className="wide pt-16" {...words}>
      <h2 id="points" className="scroll-mt-8 pb-5">
        {t('points')}
      </h2>
      <Readings pair={pair} reading={reading} first={points.find(isChanging)?.provision} />
      {reading === 'side' && <ColumnHeads earlier={earlier.shortTitle} later={later.shortTitle} />}
      {points.map((point, index) => {
        return (
          <PointCard
            key={point.provision.slug}
            point={point}
            number={index + 1}
            saying={sayings[index]!}
            versions={[earlier, later]}
            reading={reading}
          >
            <PointFoot comparison={comparison} index={index} reading={reading} />
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
