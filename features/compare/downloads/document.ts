import { listPolicyVersions, type PolicyVersion } from '#content/compare.ts';
import type { Locale } from '#i18n/routing.ts';
import { absolute, wholeAddress } from '#lib/addresses.ts';
import { type Comparison, findComparison } from '../comparison.ts';
import { headOf } from '../head.ts';
import { hrefOf, isDefaultPair, type Pair } from '../pairs.ts';
import { countPoints, type Group, notMarkedReason, type Point } from '../points.ts';
import { LICENCE_URL, SCHEMA_PATH } from './addresses.ts';
import type { ComparisonDocument, DocumentPoint, DocumentVersion } from './schema.ts';
import { sideOf, sourcesOf } from './sides.ts';
import { type Words, wordsIn } from './words.ts';

/**
 * A comparison as one plain value: every download and the printed sheet are drawn from it, so that they agree with each other
 * and with the page. Undefined when content no longer has one of the two versions.
 * @param state the kept state of the comparison that content stands at, where one is known
 */
export async function comparisonDocument(
  pair: Pair,
  locale: Locale,
  state: ComparisonDocument['state'] = null,
): Promise<ComparisonDocument | undefined> {
  const comparison = await findComparison(pair, locale);
  if (!comparison) return undefined;
  const [words, head, versions] = await Promise.all([
    wordsIn(locale),
    headOf(pair, locale),
    listPolicyVersions(locale),
  ]);
  const { tData } = words;
  const adopted = versions.find(({ slug }) => slug === '2019-adopted');
  return {
    $schema: absolute(SCHEMA_PATH),
    address: addressOf(pair, locale),
    language: locale,
    title: head.title,
    lead: head.lead,
    notice: tData('notice'),
    reviewedOn: comparison.reviewedOn,
    state,
    licence: { name: tData('licenceName'), url: LICENCE_URL, words: tData('licence') },
    earlier: versionOf(comparison.earlier, words),
    later: versionOf(comparison.later, words),
    counts: countsOf(comparison.points, words),
    points: comparison.points.map((point, index) => documentPoint({ ...comparison, adopted }, point, index, words)),
  };
}

const addressOf = (pair: Pair, locale: Locale) => wholeAddress(hrefOf(pair, 'marks'), locale);

function versionOf(version: PolicyVersion, words: Words): DocumentVersion {
  const { slug, title, shortTitle, lang, issuer, status, datedOn, held, heldNote, sources } = version;
  return {
    slug,
    title,
    shortTitle,
    language: lang,
    issuer,
    status: { code: status, words: words.t(`status.${status}`) },
    datedOn,
    held: { code: held, words: words.t(`held.${held}`) },
    heldNote,
    sources: sourcesOf(sources, words),
  };
}

function countsOf(points: Point[], { t }: Words): ComparisonDocument['counts'] {
  const counts = Object.entries(countPoints(points)) as [Group, number][];
  return counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, words: t(`groups.${code}`), count }));
}

function documentPoint(
  { pair, earlier, later, adopted }: Comparison & { adopted: PolicyVersion | undefined },
  { provision, standing, marks, ...cells }: Comparison['points'][number],
  index: number,
  words: Words,
): DocumentPoint {
  const { t, locale } = words;
  const { slug, topic, change, lang } = provision;
  const reason = notMarkedReason({ marks, standing });
  const sides = { earlier: sideOf(earlier, cells.earlier, words), later: sideOf(later, cells.later, words) };
  return {
    number: index + 1,
    slug,
    address: `${addressOf(pair, locale)}#${slug}`,
    topic,
    says: isDefaultPair(pair) ? change : t(`says.${standing}`),
    language: lang,
    standing: { code: standing, words: t(`standing.${standing}`) },
    ...sides,
    adopted: adopted && cells.adopted ? sideOf(adopted, cells.adopted, words, t('adoptedNone')) : null,
    marks: { summary: marks.summary ?? null, quotation: marks.quotation ?? null },
    notMarked: reason ? t(`notMarked.${reason}`) : null,
  };
}
