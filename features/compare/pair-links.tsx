import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { listPolicyVersions } from '#content/compare.ts';
import { hrefOf, type Pair, PAIRS } from './pairs.ts';

/** The other comparisons that are drawn. */
export async function OtherPairs({ pair }: { pair: Pair }) {
  const t = await getTranslations('ComparePage');
  return (
    <section aria-labelledby="pairs" className="wide pt-20 print:hidden">
      <h2 id="pairs">{t('pairs')}</h2>
      <PairLinks pairs={PAIRS} current={pair} />
      <p className="mt-3 max-w-measure text-s">{t('pairsText')}</p>
    </section>
  );
}

export async function PairLinks({ pairs, current }: { pairs: readonly Pair[]; current?: Pair }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage')]);
  const versions = await listPolicyVersions(locale);
  const nameOf = (slug: string) => versions.find((version) => version.slug === slug)?.shortTitle ?? slug;
  return (
    <ul className="mt-4 max-w-measure border-t border-rule">
      {pairs.map((pair) => (
        <li key={pair.a + pair.b} className="border-b border-rule">
          <Anchor
            to={hrefOf(pair, 'side')}
            aria-current={pair === current ? 'true' : undefined}
            className="flex min-h-13 items-center py-2 leading-snug font-semibold aria-[current]:border-l-4 aria-[current]:border-monarch aria-[current]:pl-3"
          >
            {t('pair', { earlier: nameOf(pair.a), later: nameOf(pair.b) })}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

/** Where the fight goes on: the comparison alone would leave a reader in 2019. */
export async function WhoDecides() {
  const t = await getTranslations('ComparePage');
  return (
    <section aria-labelledby="act" className="wide pt-16">
      <h2 id="act">{t('act')}</h2>
      <p className="mt-3 max-w-measure">{t('actText')}</p>
      <p className="mt-5">
        <Anchor to="/contact" className={buttonClass('go')}>
          {t('actButton')}
        </Anchor>
      </p>
    </section>
  );
}
