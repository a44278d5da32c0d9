import './compare.css';
import { getTranslations } from 'next-intl/server';
import { countPoints, type Group, GROUPS, type Point } from './points.ts';

/** How many points changed, stayed, cannot be told: before anything else. */
export async function Counts({ points }: { points: Point[] }) {
  const t = await getTranslations('ComparePage');
  const counts = countPoints(points);
  const groups = (Object.keys(GROUPS) as Group[]).filter((group) => counts[group] > 0);
  return (
    <div className="counts self-end border-t-4 border-ink">
      <p className="border-b border-rule py-2 font-bold">{t('count', { count: points.length })}</p>
      <ul>
        {groups.map((group) => (
          <li key={group}>
            <b>{counts[group]}</b>
            <span>{t(`groups.${group}`)}</span>
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
    <section aria-labelledby="short" className="wide pt-14">
      <h2 id="short">{t('short')}</h2>
      <ol className="short">
        {points.map(({ provision, standing }, index) => (
          <li key={provision.slug}>
            <a href={`#${provision.slug}`}>
              <span>{index + 1}</span>
              <b>{provision.topic}</b> <span>{sayings[index]}</span> <span>{t(`standing.${standing}`)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
