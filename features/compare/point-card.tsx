import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import type { PolicyVersion } from '#content/compare.ts';
import { Adopted } from './adopted.tsx';
import type { Comparison } from './comparison.ts';
import { Leaf } from './leaf.tsx';
import { Merged } from './merged.tsx';
import type { Reading } from './pairs.ts';
import { isMarked, type Point } from './points.ts';

type Props = {
  point: Comparison['points'][number];
  number: number;
  saying: string;
  versions: [PolicyVersion, PolicyVersion];
  reading: Reading;
  /** What can be done with the point: link, citation, the next change. */
  children: ReactNode;
};

/** One point: what changes, the two texts, what came of it. */
export function PointCard({ point, number, saying, versions, reading, children }: Props) {
  const { slug, topic } = point.provision;
  return (
    <article
      id={slug}
      aria-labelledby={`h-${slug}`}
      className="scroll-mt-8 pt-10 md:scroll-mt-20 lg:pt-16 print:pt-5 xl:grid xl:grid-cols-[6.5rem_minmax(0,1fr)]"
    >
      <p
        aria-hidden="true"
        className="pb-2 text-3xl leading-none font-bold text-monarch-text tabular-nums xl:row-span-2 print:break-after-avoid"
      >
        {number}
      </p>
      <div className="grid gap-2 print:break-inside-avoid print:break-after-avoid">
        <h3 id={`h-${slug}`} className="text-2xl">
          {topic}
        </h3>
        <p className="max-w-measure leading-snug">{saying}</p>
      </div>
      <div className="min-w-0 pt-5 xl:col-start-2">
        <div className="border border-edge">
          <Texts point={point} versions={versions} reading={reading} />
          {point.adopted && <Adopted cell={point.adopted} slug={slug} />}
        </div>
        {children}
      </div>
    </article>
  );
}

async function Texts({ point, versions, reading }: { point: Point; versions: Props['versions']; reading: Reading }) {
  const t = await getTranslations('ComparePage.notMarked');
  const { earlier, later, marks, standing } = point;
  if (reading === 'clean') return <Leaf version={versions[1]} cell={later} side="later" />;
  if (reading === 'marks' && isMarked(marks)) return <Merged point={point} versions={versions} />;
  const isSilent =
    Boolean(marks.summary) ||
    (standing === 'changed' && isMarked(marks)) ||
    standing === 'no-source' ||
    standing === 'added' ||
    standing === 'removed';
  const unmarked = isSilent ? undefined : t(standing);
  return (
    <div
      className={`grid divide-y divide-edge print:break-inside-avoid ${reading === 'side' ? 'md:grid-cols-2 md:divide-x md:divide-y-0' : ''}`}
    >
      <Leaf
        version={versions[0]}
        cell={earlier}
        side="earlier"
        marks={marks}
        unmarked={later.kind === 'text' ? undefined : unmarked}
      />
      <Leaf version={versions[1]} cell={later} side="later" marks={marks} unmarked={unmarked} />
    </div>
  );
}
