import { getTranslations } from 'next-intl/server';
import type { PolicyVersion } from '#content/compare.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Cell } from './cells.ts';

type Side = { version: Pick<PolicyVersion, 'title'>; cell: Cell };

/**
 * What is compared, with its label, in a sentence for whoever quotes it: "Our summaries of two versions: ...; ..." A side without a
 * source says so, so that a citation claims no more than the page.
 */
export async function comparedInWords(sides: [earlier: Side, later: Side], locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'ComparePage.citing' });
  const [earlier, later] = sides;
  const label = labelOf(sides.map(({ cell }) => cell));
  const known = sides.filter(({ cell }) => cell.kind === 'text');
  if (known.length === 2) return t('both', { how: t(`how.${label}`), ...titlesOf(sides) });
  const [shown] = known;
  if (!shown) return t('none', titlesOf(sides));
  const other = shown === earlier ? later : earlier;
  const kind = other.cell.kind === 'absent' ? 'absent' : 'none';
  return t(`one.${kind}`, { text: t(`text.${label}`), shown: shown.version.title, other: other.version.title });
}

const titlesOf = ([earlier, later]: [Side, Side]) => ({ earlier: earlier.version.title, later: later.version.title });

/** One version by itself: nobody is told of a comparison that the page does not draw. */
export async function aloneInWords({ version, cell }: Side, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'ComparePage.citing' });
  if (cell.kind !== 'text') return t(`alone.${cell.kind}`, { shown: version.title });
  return t('alone.text', { text: t(`text.${labelOf([cell])}`), shown: version.title });
}

/** The layers that are there: `summary`, `quotation` or `mixed`. */
export function labelOf(cells: Cell[]): 'summary' | 'quotation' | 'mixed' {
  const texts = cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  const hasQuotation = texts.some(({ quotation }) => quotation);
  if (!hasQuotation) return 'summary';
  return texts.some(({ summary }) => summary) ? 'mixed' : 'quotation';
}
