import { getTranslations } from 'next-intl/server';
import { PageFrame } from '#components/page-frame.tsx';
import { PairLinks } from './pair-links.tsx';
import { nearestPairs, type Pair } from './pairs.ts';

/** A real 404 (see components/missing-page.tsx) that offers the comparisons there are, the nearest first. */
export async function MissingPair({ asked }: { asked: Pair }) {
  const t = await getTranslations('ComparePage.missing');
  return (
    <PageFrame here="/compare">
      <meta name="status" content="404" />
      <meta name="robots" content="noindex" />
      <title>{t('title')}</title>
      <div className="mx-auto max-w-wide px-gut py-16">
        <h1>{t('title')}</h1>
        <p className="mt-4 max-w-measure">{t('text')}</p>
        <PairLinks pairs={nearestPairs(asked)} />
      </div>
    </PageFrame>
  );
}
