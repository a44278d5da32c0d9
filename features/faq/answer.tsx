import { getTranslations } from 'next-intl/server';
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

/** All that follows a question. From `xl` the sources stand in the margin, like notes in a printed edition. */
export async function Answer({ item, level, children }: Props) {
  const t = await getTranslations();
  const Heading = `h${level}` as const;
  const { campaignQuestion: number } = item;
  return (
    <>
      <div className="grid grid-cols-1 gap-4">
        <p className="text-l leading-snug font-semibold text-balance">{item.short}</p>
        <RichText text={item.answer} />
        {children}
        {item.unknown && (
          <div className="grid grid-cols-1 gap-1 border-l-4 border-edge pl-4">
            <Heading className="text-m tracking-normal">{t('FaqPage.unknown')}</Heading>
            <RichText text={item.unknown} />
          </div>
        )}
      </div>
      <aside className="mt-5 border-t border-rule pt-3 text-xs xl:col-start-2 xl:row-span-2 xl:mt-1 xl:border-t-0 xl:border-l xl:pt-0 xl:pl-4">
        <Heading className="text-xs tracking-normal">{t('Sources.title')}</Heading>
        <Sources sources={item.sources} />
      </aside>
      <footer className="mt-3 flex flex-wrap items-center justify-between gap-x-5 text-xs text-ink-soft">
        {number && <p className="kind text-ink">{t('FaqPage.campaign', { number })}</p>}
        <ReviewedOn date={item.reviewedOn} />
        <CopyLink title={item.question} to={{ folder: '/faq/[slug]', slug: item.slug }} />
      </footer>
    </>
  );
}

/** Where an answer stands: one column, from `xl` two. */
export const answerClass = 'max-w-measure xl:grid xl:max-w-none xl:grid-cols-[38rem_minmax(0,1fr)] xl:gap-x-8';
