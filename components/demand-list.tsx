import { getLocale, getTranslations } from 'next-intl/server';
import type { ComponentProps } from 'react';
import type { Locale } from '#i18n/routing.ts';
import { Sources } from './sources.tsx';

type Demand = {
  slug: string;
  text: string;
  status: string;
  statusKind: 'reported' | 'unknown';
  sources: ComponentProps<typeof Sources>['sources'];
  lang: Locale;
};

/** The demands of 2019, each beside what is known of it today. Nothing of 2019 stands there as if it held now. */
export async function DemandList({ demands, hasSources }: { demands: Demand[]; hasSources?: boolean }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Site.demandStatus')]);
  return (
    <ol className="border-t-4 border-ink">
      {demands.map((demand, index) => (
        <li
          key={demand.slug}
          lang={demand.lang === locale ? undefined : demand.lang}
          className="grid break-inside-avoid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 gap-y-2 border-b border-rule py-5 md:grid-cols-[2.25rem_minmax(0,5fr)_minmax(0,6fr)] md:gap-x-8"
        >
          <span aria-hidden="true" className="text-xl leading-head font-bold text-monarch-text tabular-nums">
            {index + 1}
          </span>
          <p className="text-l leading-snug font-bold">{demand.text}</p>
          <div className="col-start-2 md:col-start-3">
            <p className="kind mb-2" data-kind={demand.statusKind}>
              {t(demand.statusKind)}
            </p>
            <p className="text-s">{demand.status}</p>
            {hasSources && <Sources sources={demand.sources} className="mt-2" />}
          </div>
        </li>
      ))}
    </ol>
  );
}
