import { getTranslations } from 'next-intl/server';
import type { KINDS } from './downloads/schema.ts';

/** What kind of text stands below: never left to the eye to guess. */
export type Kind = (typeof KINDS)[number];

/** Named by its look, and by no name of what stands around it. */
const SHAPES: Record<Kind, string> = {
  summary: 'label',
  quotation: 'label firm',
  translation: 'label',
  none: 'label dashed',
  absent: 'label dashed',
};

export async function Label({ kind }: { kind: Kind }) {
  const t = await getTranslations('ComparePage.labels');
  return <span className={SHAPES[kind]}>{t(kind)}</span>;
}
