import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Anchor } from '#components/anchor.tsx';

/** The one blue band: a rule as it was and as it was asked for, with its changed words marked (drawn by the comparison). */
export async function RedlineBand({ children }: { children: ReactNode }) {
  const t = await getTranslations('HomePage.redline');
  return (
    <section
      aria-labelledby="redline"
      className="on-blue focus-on-block bg-lake-deep py-[clamp(3rem,7vw,6rem)] text-on-lake print:py-4"
    >
      <div className="mx-auto grid max-w-wide gap-x-12 gap-y-6 px-gut md:grid-cols-[15rem_minmax(0,1fr)]">
        <h2 id="redline" className="text-l leading-head">
          {t('title')}
        </h2>
        <div className="max-w-[25ch] text-[clamp(1.625rem,1.1rem+2.6vw,3.25rem)] leading-snug md:col-start-2 md:row-span-2 md:row-start-1 md:-mt-3 print:max-w-none print:text-xl">
          {children}
        </div>
        <div>
          <p className="text-xs leading-normal">{t('legend')}</p>
          <Anchor
            to="/compare"
            className="mt-6 inline-flex min-h-tap items-center rounded-cut border-2 border-on-lake px-4 text-s font-bold text-on-lake no-underline hover:bg-on-lake hover:text-lake-deep print:hidden"
          >
            {t('compare')}
          </Anchor>
        </div>
      </div>
    </section>
  );
}
