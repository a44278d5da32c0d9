import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { CopyLink } from '#components/copy-link.tsx';
import type { Provision } from '#content/compare.ts';
import { CiteEmbed } from './cite-embed.tsx';
import type { Comparison } from './comparison.ts';
import { pointCitation } from './citation.ts';
import { embedOf } from './embed.ts';
import { hrefOf, type Reading } from './pairs.ts';
import { isChanging } from './points.ts';

type Props = { comparison: Comparison; index: number; reading: Reading };

/** What can be done with a point of a comparison: link to it, cite it, take it along, follow it through all versions, go on. */
export async function PointFoot({ comparison, index, reading }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage')]);
  const { pair, points } = comparison;
  const point = points[index]!;
  const { slug, topic } = point.provision;
  const to = hrefOf(pair, reading);
  return (
    <div className="acts pt-2">
      <CopyLink title={topic} to={to} fragment={slug} isListed />
      <CiteEmbed
        slug={slug}
        topic={topic}
        citation={await pointCitation(comparison, point, { locale, reading })}
        embed={await embedOf(comparison, point, locale)}
      />
      <Anchor to={{ folder: '/provisions/[slug]', slug }} aria-label={`${t('allVersions')}: ${topic}`}>
        {t('allVersions')}
      </Anchor>
      <NextChanges
        previous={points.slice(0, index).findLast(isChanging)?.provision}
        next={points.slice(index + 1).find(isChanging)?.provision}
      />
    </div>
  );
}

/** From change to change, past the points that stay or are not known. Before the first and after the last: the list of all. */
async function NextChanges({ previous, next }: { previous?: Provision; next?: Provision }) {
  const t = await getTranslations('ComparePage');
  return (
    <span className="acts sm:ml-auto">
      {previous && (
        <a href={`#${previous.slug}`} aria-label={t('previousChange', { topic: previous.topic })}>
          {t('previous')}
        </a>
      )}
      <a href={next ? `#${next.slug}` : '#short'}>{next ? t('nextChange', { topic: next.topic }) : t('backToShort')}</a>
    </span>
  );
}
