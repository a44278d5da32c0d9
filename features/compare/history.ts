import {
  listPolicyVersions,
  listProvisions,
  listProvisionTexts,
  type PolicyVersion,
  type Provision,
} from '#content/compare.ts';
import type { Locale } from '#i18n/routing.ts';
import { type Cell, cellOf, type Texts } from './cells.ts';
import { type Marks, marksBetween } from './points.ts';

/** What one version says on a point; marked against the version before it where both are known. */
export type Step = { version: PolicyVersion; cell: Cell; marks: Marks; against?: PolicyVersion };

export type History = {
  provision: Provision;
  number: number;
  count: number;
  steps: Step[];
  previous?: Provision;
  next?: Provision;
};

/** One point through all versions; undefined when there is no such point. */
export async function findHistory(slug: string, locale: Locale): Promise<History | undefined> {
  const [versions, provisions, texts] = await Promise.all([
    listPolicyVersions(locale),
    listProvisions(locale),
    listProvisionTexts(locale),
  ]);
  const at = provisions.findIndex((provision) => provision.slug === slug);
  const provision = provisions[at];
  if (!provision) return undefined;
  return {
    provision,
    number: at + 1,
    count: provisions.length,
    steps: stepsOf(provision, { versions, texts }, locale),
    previous: provisions[at - 1],
    next: provisions[at + 1],
  };
}

/** Pure. Only neighbours are set against each other: a gap stays a gap. */
export function stepsOf({ id }: Pick<Provision, 'id'>, texts: Texts, locale: Locale): Step[] {
  const known = texts.versions.map((version) => ({ version, cell: cellOf(id, version, texts) }));
  return known.map(({ version, cell }, index) => {
    const before = known[index - 1];
    if (cell.kind !== 'text' || cell.from || before?.cell.kind !== 'text') return { version, cell, marks: {} };
    const marks = marksBetween(
      { text: before.cell.text, version: before.version },
      { text: cell.text, version },
      locale,
    );
    return { version, cell, marks, against: marks.summary || marks.quotation ? before.version : undefined };
  });
}
