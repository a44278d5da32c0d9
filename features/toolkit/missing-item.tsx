import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { StatusPage } from '#components/status-page.tsx';
import type { ToolkitItem } from '#content/toolkit.ts';
import { nearestTo } from './nearest.ts';
import { ItemLinks } from './read-on.tsx';

const OFFERED = 3;

/** Offers what is named most like it. */
export async function MissingItem({ asked, items }: { asked: string; items: ToolkitItem[] }) {
  const t = await getTranslations('ToolkitPage');
  return (
    <StatusPage status={404} here="/toolkit" title={t('missing.title')} text={t('missing.text')}>
      <ItemLinks items={nearestTo(asked, items, OFFERED)} />
      <p>
        <Anchor to="/toolkit" className="tap font-semibold">
          {t('all')}
        </Anchor>
      </p>
    </StatusPage>
  );
}
