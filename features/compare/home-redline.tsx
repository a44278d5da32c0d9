import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import type { Locale } from '#i18n/routing.ts';
import { findComparison } from './comparison.ts';
import { Marked } from './marked.tsx';
import { DEFAULT_PAIR } from './pairs.ts';
import './home-redline.css';

/** The whole demand in one sentence, on the home page's blue band. Nothing is drawn where it cannot be marked. */
export async function HomeRedline({ locale }: { locale: Locale }) {
  const [t, comparison] = await Promise.all([
    getTranslations('ComparePage.home'),
    findComparison(DEFAULT_PAIR, locale),
  ]);
  const marks = comparison?.points.find(({ provision }) => provision.slug === 'raids')?.marks.summary;
  if (!comparison || !marks) return null;
  return (
    <section aria-labelledby="redline" className="home-redline bg-lake-deep text-on-lake">
      <div className="mx-auto grid max-w-wide content-start gap-x-12 gap-y-5 px-gut py-14 lg:grid-cols-[15rem_minmax(0,1fr)] lg:py-24">
        <h2 id="redline" className="text-l">
          {t('title')}
        </h2>
        <p className="max-w-[25ch] text-2xl leading-snug lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:text-3xl lg:leading-snug">
          <Marked segments={marks} of="both" />
        </p>
        <p className="max-w-measure text-s leading-normal">
          {t('legend', { earlier: comparison.earlier.shortTitle, later: comparison.later.shortTitle })}
        </p>
        <p>
          <Anchor to="/compare" className={`${buttonClass('small')} home-redline-button`}>
            {t('link', { count: comparison.points.length })}
          </Anchor>
        </p>
      </div>
    </section>
  );
}
