import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { DemandList } from '#components/demand-list.tsx';
import type { Demand } from '#content/faq.ts';
import { Section } from './section.tsx';

/** The question whose own page lists the demands with the sources of each. */
const CHANGES = { folder: '/faq/[slug]', slug: 'changes' } as const;

/** What is asked for, point by point, and what is known of each point today. */
export async function Demands({ demands }: { demands: Demand[] }) {
  const t = await getTranslations('HomePage.demands');
  if (demands.length === 0) return null;
  return (
    <Section heading={t('title')}>
      <p className="mt-3 mb-6 max-w-measure">{t('lead')}</p>
      <DemandList demands={demands} />
      <p className="mt-3">
        <Anchor to={CHANGES} className="tap font-semibold">
          {t('sources')}
        </Anchor>
      </p>
    </Section>
  );
}
