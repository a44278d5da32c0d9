import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { Sources } from '#components/sources.tsx';
import type { Official } from '#content/contact.ts';
import { findFaqItem } from '#content/faq.ts';
import type { Source } from '#content/sources.ts';
import { listToolkitItems } from '#content/toolkit.ts';
import { Step } from './step.tsx';

/** Why an alderperson, and what is left to the Commission, in three sentences. */
export async function WhoDecides({ commission, sources }: { commission?: Official; sources: Source[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ContactPage')]);
  const why = await findFaqItem(locale, 'why-alder');
  const guide = (await listToolkitItems(locale)).find(({ slug }) => slug === 'public-comment');
  const link = 'tap';
  return (
    <Step id="who" title={t('who')}>
      <div className="grid max-w-measure gap-3">
        <p>{t('decides')}</p>
        <p>{t('yours')}</p>
        <p>{t('commission')}</p>
        <ul className="font-semibold">
          {why && (
            <li>
              <Anchor to={{ folder: '/faq/[slug]', slug: why.slug }} className={link}>
                {why.question}
              </Anchor>
            </li>
          )}
          {commission?.url && (
            <li>
              <a href={commission.url} rel="noreferrer" className={link}>
                {t('comment')}
              </a>
            </li>
          )}
          {guide && (
            <li>
              <Anchor to={{ folder: '/toolkit/[slug]', slug: guide.slug }} className={link}>
                {t('guide')}
              </Anchor>
            </li>
          )}
        </ul>
        <Sources sources={sources} />
      </div>
    </Step>
  );
}
