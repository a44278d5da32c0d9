import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { PageFrame } from '#components/page-frame.tsx';
import type { ToolkitItem } from '#content/toolkit.ts';
import { nearestTo } from './nearest.ts';
import { ItemLinks } from './read-on.tsx';

const OFFERED = 3;

/** A real 404 (see components/missing-page.tsx) that offers what is named most like it. */
export async function MissingItem({ asked, items }: { asked: string; items: ToolkitItem[] }) {
  const t = await getTranslations('ToolkitPage');
  return (
    <PageFrame here="/toolkit">
      <meta name="status" content="404" />
      <meta name="robots" content="noindex" />
      <title>{t('missing.title')}</title>
      <div className="mx-auto grid max-w-wide grid-cols-1 gap-6 px-gut py-16">
        <h1>{t('missing.title')}</h1>
        <p className="max-w-measure">{t('missing.text')}</p>
        <ItemLinks items={nearestTo(asked, items, OFFERED)} />
        <p>
          <Anchor to="/toolkit" className="inline-flex min-h-tap items-center font-semibold">
            {t('all')}
          </Anchor>
        </p>
      </div>
    </PageFrame>
  );
}
