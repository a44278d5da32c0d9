import { getTranslations } from 'next-intl/server';
import { StatusPage } from '#components/status-page.tsx';
import { PairLinks } from './pair-links.tsx';
import { nearestPairs, type Pair } from './pairs.ts';

/** Offers the comparisons there are, the nearest first. */
export async function MissingPair({ asked }: { asked: Pair }) {
  const t = await getTranslations('ComparePage.missing');
  return (
    <StatusPage status={404} here="/compare" title={t('title')} text={t('text')}>
      <PairLinks pairs={nearestPairs(asked)} />
    </StatusPage>
  );
}
