import { getTranslations } from 'next-intl/server';
import { dateInWords } from '#i18n/dates.ts';
import type { Locale } from '#i18n/routing.ts';
import { wholeAddress } from '#lib/addresses.ts';
import type { Cell } from './cells.ts';
import type { Comparison } from './comparison.ts';
import { hrefOf, type Reading } from './pairs.ts';
import type { Point } from './points.ts';
import { aloneInWords, comparedInWords, labelOf } from './said-in-words.ts';
import { currentState } from './states/known.ts';

/** Headline, versions with their labels, state, address: one point of a pair as a reporter or a paper cites it. */
export async function pointCitation(
  { pair, earlier, later, reviewedOn }: Comparison,
  point: Pick<Point, 'provision' | 'earlier' | 'later'>,
  { locale, reading }: { locale: Locale; reading: Reading },
): Promise<string> {
  const sides = [
    { version: earlier, cell: point.earlier },
    { version: later, cell: point.later },
  ] as const;
  return citation(locale, {
    headline: point.provision.topic,
    what: await (reading === 'clean' ? aloneInWords(sides[1], locale) : comparedInWords([...sides], locale)),
    day: reviewedOn,
    address: wholeAddress(hrefOf(pair, reading), locale, point.provision.slug),
  });
}

/** The comparison as a whole, under the headline that its page has. */
export async function pairCitation(
  { pair, earlier, later, points, reviewedOn }: Comparison,
  { locale, reading, headline }: { locale: Locale; reading: Reading; headline: string },
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'ComparePage.citing' });
  const isAlone = reading === 'clean';
  const label = labelOf(points.flatMap((point) => (isAlone ? [point.later] : [point.earlier, point.later])));
  return citation(locale, {
    headline,
    what: isAlone
      ? t('alone.text', { text: t(`text.${label}`), shown: later.title })
      : t('both', { how: t(`how.${label}`), earlier: earlier.title, later: later.title }),
    day: reviewedOn,
    address: wholeAddress(hrefOf(pair, reading), locale),
  });
}

/** One point through all versions. */
export async function historyCitation(
  { topic, slug, reviewedOn }: Point['provision'],
  cells: Cell[],
  locale: Locale,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'ComparePage.citing' });
  return citation(locale, {
    headline: topic,
    what: t('all', { how: t(`how.${labelOf(cells)}`) }),
    day: reviewedOn,
    address: wholeAddress({ folder: '/provisions/[slug]', slug }, locale),
  });
}

type Parts = {
  headline: string;
  what: string;
  /** Named where no state of the comparison is kept: when everything here was checked. */
  day: string;
  address: string;
};

/** With the kept state that content stands at: what is cited can be looked up when the page says something else. */
async function citation(locale: Locale, { headline, what, day, address }: Parts): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'ComparePage.citing' });
  const state = currentState();
  const parts = { headline, what, address, day: dateInWords(state?.date ?? day, locale) };
  return state ? t('kept', { ...parts, file: state.address }) : t('citation', parts);
}
