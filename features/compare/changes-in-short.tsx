import { getTranslations } from 'next-intl/server';
import { countPoints, type Group, GROUPS, type Point } from './points.ts';

/** How many points changed, stayed, cannot be told: before anything else. */
export async function Counts({ points }: { points: Point[] }) {
  const t = await getTranslations('ComparePage');
  const counts = countPoints(points);
  const groups = (Object.keys(GROUPS) as Group[]).filter((group) => counts[group] > 0);
  return (
    <div className="self-end border-t-4 border-ink">
      <p className="border-b border-rule py-2 font-bold">{t('count', { count: points.length })}</p>
      <ul>
        {groups.map((group) => (
          <li
            key={group}
            className="grid grid-cols-[3.5rem_minmax(0,1fr)] items-baseline gap-3 border-b border-rule py-2"
          >
            <b className="text-2xl leading-none tabular-nums">{counts[group]}</b>
            <span className="leading-snug">{t(`groups.${group}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every point in a line, leading to it. */
export async function ChangesInShort({ points, sayings }: { points: Point[]; sayings: string[] }) {
  const t = await getTranslations('ComparePage');
  return (
    <section aria-labelledby="short" className="mx-auto max-w-wide px-gut pt-14">
      <h2 id="short">{t('short')}</h2>
      <ol className="mt-5 border-t-4 border-ink">
        {points.map(({ provision, standing }, index) => (
          <li key={provision.slug}>
            <a
              href={`#${provision.slug}`}
              className="group grid min-h-tap print:min-h-0 print:break-inside-avoid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 border-b border-rule py-3 text-ink no-underline print:py-1 md:grid-cols-[3rem_minmax(11rem,4fr)_minmax(0,7fr)_9.5rem] md:items-baseline"
            >
              <span className="text-l leading-snug font-bold tabular-nums">{index + 1}</span>
              <b className="leading-snug underline decoration-edge decoration-1 group-hover:decoration-monarch group-hover:decoration-3">
                {provision.topic}
              </b>{' '}
              <span className="col-start-2 leading-snug md:col-auto">{sayings[index]}</span>{' '}
              <span className="col-start-2 text-xs text-ink-soft md:col-auto md:text-end">
                {t(`standing.${standing}`)}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
