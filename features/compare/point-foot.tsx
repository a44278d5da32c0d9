import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { quietActionClass } from '#components/button.ts';
import { CopyLink } from '#components/copy-link.tsx';
import { CopyText } from '#components/copy-text.tsx';
import type { Href } from '#i18n/paths.ts';

type Props = {
  slug: string;
  topic: string;
  /** The lasting address of the page that has the point. */
  to: Href;
  fragment?: string;
  citation: ReactNode;
  next?: { slug: string; topic: string };
  hasOwnPage?: boolean;
};

/** What can be done with a point: link to it, cite it, follow it through all versions, go on to the next change. */
export async function PointFoot({ slug, topic, to, fragment, citation, next, hasOwnPage }: Props) {
  const t = await getTranslations('ComparePage');
  return (
    <div className="flex flex-wrap gap-x-5 pt-2 print:hidden">
      <CopyLink title={topic} to={to} fragment={fragment} />
      <details className="open:basis-full">
        <summary className={quietActionClass} aria-label={`${t('cite')}: ${topic}`}>
          {t('cite')}
        </summary>
        <div className="mt-2 mb-4 grid max-w-[46rem] justify-items-start gap-3 bg-lake-wash p-4 text-s leading-normal">
          <p id={`cite-${slug}`} className="wrap-anywhere select-all">
            {citation}
          </p>
          <p className="text-xs">{t('citeHint')}</p>
          <CopyText from={`#cite-${slug}`} label={t('citeCopy')} />
        </div>
      </details>
      {hasOwnPage && (
        <Anchor
          to={{ folder: '/provisions/[slug]', slug }}
          className={quietActionClass}
          aria-label={`${t('allVersions')}: ${topic}`}
        >
          {t('allVersions')}
        </Anchor>
      )}
      {fragment && (
        <a href={next ? `#${next.slug}` : '#short'} className={`${quietActionClass} sm:ml-auto`}>
          {next ? t('nextChange', { topic: next.topic }) : t('backToShort')}
        </a>
      )}
    </div>
  );
}
