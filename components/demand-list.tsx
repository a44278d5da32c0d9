import { getLocale, getTranslations } from 'next-intl/server';
import type { ComponentProps } from 'react';
import type { Locale } from '#i18n/routing.ts';
import { Sources } from './sources.tsx';
import { Untranslated } from './untranslated.tsx';

type Demand = {
  slug: string;
  text: string;
  status: string;
  statusKind: 'reported' | 'unknown';
  sources: ComponentProps<typeof Sources>['sources'];
  lang: Locale;
  behindSince?: string;
};

/** The demands of 2019, each beside what is known of it today. Nothing of 2019 stands there as if it held now. */
export async function DemandList({ demands, hasSources }: { demands: Demand[]; hasSources?: boolean }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Site.demandStatus')]);
  return (
    <ol className="demands">
      {demands.map((demand, index) => (
        <li key={demand.slug} lang={demand.lang === locale ? undefined : demand.lang}>
          <span aria-hidden="true">{index + 1}</span>
          <p>{demand.text}</p>
          <div>
            <Untranslated lang={demand.lang} behindSince={demand.behindSince} />
            <p lang={demand.lang === locale ? undefined : locale} className="kind" data-kind={demand.statusKind}>
              {t(demand.statusKind)}
            </p>
            <p>{demand.status}</p>
            {hasSources && <Sources sources={demand.sources} className="mt-2" />}
          </div>
        </li>
      ))}
    </ol>
  );
}
