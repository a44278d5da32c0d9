import { getLocale, getTranslations } from 'next-intl/server';
import { CopyLink } from '#components/copy-link.tsx';
import { PageFrame } from '#components/page-frame.tsx';
import { PageLead } from '#components/page-lead.tsx';
import { ReviewedOn } from '#components/reviewed-on.tsx';
import type { Href } from '#i18n/paths.ts';
import { ChangesInShort, Counts } from './changes-in-short.tsx';
import { pairCitation } from './citation.ts';
import { CiteEmbed } from './cite-embed.tsx';
import { type Comparison, findComparison } from './comparison.ts';
import { DownloadsRow } from './downloads-row.tsx';
import { ComparisonData } from './data.tsx';
import { headOf } from './head.ts';
import { MissingPair } from './missing-pair.tsx';
import { hrefOf, isDefaultPair, type Pair, type Reading } from './pairs.ts';
import { OtherPairs, WhoDecides } from './pair-links.tsx';
import { Points } from './points-list.tsx';
import { Versions } from './versions.tsx';

type Props = { asked: Pair; pair: Pair | undefined; reading: Reading; here: Href };

/** One pair of versions in one reading. An unknown pair gets a page that offers those there are. */
export async function ComparePage({ asked, pair, reading, here }: Props) {
  const comparison = pair && (await findComparison(pair, await getLocale()));
  if (!comparison) return <MissingPair asked={asked} />;
  const sayings = await sayingsOf(comparison);
  return (
    <PageFrame here={here}>
      <Head comparison={comparison} reading={reading} />
      <Versions earlier={comparison.earlier} later={comparison.later} />
      <ChangesInShort points={comparison.points} sayings={sayings} />
      <Points comparison={comparison} sayings={sayings} reading={reading} />
      <OtherPairs pair={comparison.pair} />
      <WhoDecides />
      <ComparisonData comparison={comparison} here={here} />
    </PageFrame>
  );
}

/** The editors' sentence on each point is about the default pair; of another pair we only say what the texts show. */
async function sayingsOf({ pair, points }: Comparison): Promise<string[]> {
  const t = await getTranslations('ComparePage.says');
  return points.map(({ provision, standing }) => (isDefaultPair(pair) ? provision.change : t(standing)));
}

async function Head({ comparison, reading }: { comparison: Comparison; reading: Reading }) {
  const locale = await getLocale();
  const head = await headOf(comparison.pair, locale);
  const { title } = head;
  const citation = await pairCitation(comparison, { locale, reading, headline: title });
  return (
    <div className="mx-auto grid max-w-wide gap-x-16 gap-y-6 px-gut pt-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)] lg:pt-14">
      <div>
        <h1>{title}</h1>
        <PageLead text={head} className="mt-4 max-w-measure text-l leading-snug" />
        <ReviewedOn date={comparison.reviewedOn} className="mt-4 text-xs text-ink-soft" />
        <div className="mt-2 flex flex-wrap gap-x-5 print:hidden">
          <CopyLink title={title} to={hrefOf(comparison.pair, reading)} />
          <CiteEmbed slug="comparison" topic={title} citation={citation} />
        </div>
        <DownloadsRow
          pair={comparison.pair}
          earlier={comparison.earlier.shortTitle}
          later={comparison.later.shortTitle}
        />
        <p className="mt-2 hidden text-xs print:block">{citation}</p>
      </div>
      <Counts points={comparison.points} />
    </div>
  );
}
