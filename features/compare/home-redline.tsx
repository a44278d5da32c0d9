import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import type { Locale } from '#i18n/routing.ts';
import { findComparison } from './comparison.ts';
import { Marked } from './marked.tsx';
import { DEFAULT_PAIR } from './pairs.ts';

/** The whole demand in one sentence, on the home page's blue band. Nothing is drawn where it cannot be marked. */
export async function HomeRedline({ locale }: { locale: Locale }) {
  const [t, comparison] = await Promise.all([
    getTranslations('ComparePage.home'),
    findComparison(DEFAULT_PAIR, locale),
  ]);
  const marks = comparison?.points.find(({ provision }) => provision.slug === 'raids')?.marks.summary;
  if (!comparison || !marks) return null;
  return (
    <section
      aria-labelledby="redline"
      className="on-blue focus-on-block bg-lake-deep py-[clamp(3rem,7vw,6rem)] text-on-lake print:py-4"
    >
      <div className="mx-auto grid max-w-wide content-start gap-x-12 gap-y-6 px-gut md:grid-cols-[15rem_minmax(0,1fr)]">
        <h2 id="redline" className="text-l">
          {t('title')}
        </h2>
        <p className="max-w-[25ch] text-[clamp(1.625rem,1.1rem+2.6vw,3.25rem)] leading-snug md:col-start-2 md:row-span-3 md:row-start-1 md:-mt-3 print:max-w-none print:text-xl">
          <Marked segments={marks} of="both" />
        </p>
        <p className="max-w-measure text-s">
          {t('legend', { earlier: comparison.earlier.shortTitle, later: comparison.later.shortTitle })}
        </p>
        <p>
          <Anchor
            to="/compare"
            className="tap rounded-cut border-2 border-on-lake px-4 text-s font-bold text-on-lake no-underline hover:bg-on-lake hover:text-lake-deep print:hidden"
          >
            {t('link', { count: comparison.points.length })}
          </Anchor>
        </p>
      </div>
    </section>
  );
}
