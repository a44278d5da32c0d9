import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import type { PolicyVersion } from '#content/compare.ts';
import { Adopted } from './adopted.tsx';
import type { Comparison } from './comparison.ts';
import { Leaf } from './leaf.tsx';
import { Merged } from './merged.tsx';
import type { Reading } from './pairs.ts';
import { isMarked, notMarkedReason, type Point } from './points.ts';

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
    <article id={slug} aria-labelledby={`h-${slug}`} className="point">
      <p aria-hidden="true">{number}</p>
      <header>
        <h3 id={`h-${slug}`}>{topic}</h3>
        <p>{saying}</p>
      </header>
      <div>
        <div className="texts">
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
  const { earlier, later, marks } = point;
  if (reading === 'clean') return <Leaf version={versions[1]} cell={later} side="later" />;
  if (reading === 'marks' && isMarked(marks)) return <Merged point={point} versions={versions} />;
  const reason = notMarkedReason(point);
  const unmarked = reason && t(reason);
  return (
    <div className={reading === 'side' ? 'pair side' : 'pair'}>
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
