import './faq.css';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { CopyLink } from '#components/copy-link.tsx';
import { ReviewedOn } from '#components/reviewed-on.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Sources } from '#components/sources.tsx';
import type { FaqItem } from '#content/faq.ts';

type Props = {
  item: FaqItem;
  /** The level of headings within the answer. */
  level: 2 | 4;
  /** What stands between the answer and what is not known. */
  children?: ReactNode;
};

/** All that follows a question, within an `.answer` (faq.css). From `xl` the sources stand in the margin, like notes in a printed edition. */
export async function Answer({ item, level, children }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations()]);
  const own = item.lang === locale ? undefined : locale; // our own words within an answer in another language
  const Heading = `h${level}` as const;
  const { campaignQuestion: number } = item;
  return (
    <>
      <div>
        <p>{item.short}</p>
        <RichText text={item.answer} />
        {children}
        {item.unknown && (
          <div className="unknown">
            <Heading lang={own}>{t('FaqPage.unknown')}</Heading>
            <RichText text={item.unknown} />
          </div>
        )}
      </div>
      <aside lang={own}>
        <Heading>{t('Sources.title')}</Heading>
        <Sources sources={item.sources} />
      </aside>
      <footer lang={own}>
        {number && <p className="kind">{t('FaqPage.campaign', { number })}</p>}
        <ReviewedOn date={item.reviewedOn} className="" />
        <CopyLink title={item.question} to={{ folder: '/faq/[slug]', slug: item.slug }} isListed={level === 4} />
      </footer>
    </>
  );
}
