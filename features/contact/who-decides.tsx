import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { Sources } from '#components/sources.tsx';
import type { Official } from '#content/contact.ts';
import { findFaqItem } from '#content/faq.ts';
import type { Source } from '#content/sources.ts';
import { Step } from './step.tsx';

/** Why an alderperson, and what is left to the Commission. The sentences are those of the questions and answers. */
export async function WhoDecides({ commission, sources }: { commission?: Official; sources: Source[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ContactPage')]);
  const [who, why] = await Promise.all([findFaqItem(locale, 'who-decides'), findFaqItem(locale, 'why-alder')]);
  if (!who) return null;
  const link = 'inline-flex min-h-tap items-center';
  return (
    <Step id="who" title={t('who')}>
      <div className="grid max-w-measure gap-3">
        <p>{who.short}</p>
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
        </ul>
        <Sources sources={sources} />
      </div>
    </Step>
  );
}
