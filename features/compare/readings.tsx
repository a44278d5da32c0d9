import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { quietActionClass } from '#components/button.ts';
import type { Provision } from '#content/compare.ts';
import { hrefOf, type Pair, type Reading, READINGS } from './pairs.ts';

type Props = { pair: Pair; reading: Reading; first?: Provision };

/** The three readings, each at its own address, how the marks are read, and where the first one is. */
export async function Readings({ pair, reading, first }: Props) {
  const t = await getTranslations('ComparePage');
  return (
    <div className="grid gap-4">
      <nav aria-labelledby="readings" className="print:hidden">
        <p id="readings" className="pb-2 text-s">
          {t('reading')}
        </p>
        <ul className="grid sm:flex sm:flex-wrap">
          {READINGS.map((each) => (
            <li key={each} className="-mb-0.5 sm:-mr-0.5">
              <Anchor
                to={hrefOf(pair, each)}
                fragment="points"
                aria-current={each === reading ? 'page' : undefined}
                className="flex min-h-13 items-center border-2 border-ink px-4 py-1 text-s leading-snug text-ink no-underline hover:bg-band aria-[current]:bg-ink aria-[current]:font-bold aria-[current]:text-paper"
              >
                {t(`readings.${each}`)}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
      <p className="max-w-[46rem] text-s">
        {reading === 'clean' ? (
          t('keyClean')
        ) : (
          <>
            <b>{t('key')}</b>{' '}
            {t.rich('keyMarks', { del: (words) => <del>{words}</del>, ins: (words) => <ins>{words}</ins> })}{' '}
            {t('keyLayers')}
          </>
        )}
      </p>
      {first && (
        <p className="print:hidden">
          <a href={`#${first.slug}`} className={quietActionClass}>
            {t('firstChange', { topic: first.topic })}
          </a>
        </p>
      )}
    </div>
  );
}
