import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { listPolicyVersions, type Provision } from '#content/compare.ts';
import type { History } from './history.ts';
import { hrefOf, PAIRS } from './pairs.ts';

/** Where to go on from a point: the same point in the five comparisons, and the points beside it. */
export async function Neighbours({ history: { provision, previous, next } }: { history: History }) {
  const [locale, t, tCompare] = await Promise.all([
    getLocale(),
    getTranslations('ProvisionPage'),
    getTranslations('ComparePage'),
  ]);
  const versions = await listPolicyVersions(locale);
  const nameOf = (slug: string) => versions.find((version) => version.slug === slug)?.shortTitle ?? slug;
  return (
    <div className="grid gap-x-12 gap-y-10 pt-16 md:grid-cols-2 print:hidden">
      <section aria-labelledby="pairs">
        <h2 id="pairs" className="text-xl">
          {t('pairs')}
        </h2>
        <ul className="mt-3">
          {PAIRS.map((pair) => (
            <li key={pair.a + pair.b}>
              <Anchor
                to={hrefOf(pair, 'side')}
                fragment={provision.slug}
                className="flex min-h-tap items-center py-1 leading-snug"
              >
                {tCompare('pair', { earlier: nameOf(pair.a), later: nameOf(pair.b) })}
              </Anchor>
            </li>
          ))}
        </ul>
      </section>
      <nav aria-labelledby="others">
        <h2 id="others" className="text-xl">
          {t('neighbours')}
        </h2>
        <ul className="mt-3">
          {previous && <Neighbour point={previous} label={t('previous', { topic: previous.topic })} rel="prev" />}
          {next && <Neighbour point={next} label={t('next', { topic: next.topic })} rel="next" />}
        </ul>
      </nav>
    </div>
  );
}

function Neighbour({ point, label, rel }: { point: Provision; label: string; rel: 'prev' | 'next' }) {
  return (
    <li>
      <Anchor
        to={{ folder: '/provisions/[slug]', slug: point.slug }}
        rel={rel}
        className="flex min-h-tap items-center py-1 leading-snug"
      >
        {label}
      </Anchor>
    </li>
  );
}
