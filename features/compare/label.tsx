import { getTranslations } from 'next-intl/server';

/** What kind of text stands below: never left to the eye to guess. */
export type Kind = 'summary' | 'quotation' | 'translation' | 'none' | 'absent';

const SHAPES: Record<Kind, string> = {
  summary: 'border-edge',
  quotation: 'border-2 border-ink',
  translation: 'border-edge',
  none: 'border-2 border-dashed border-edge',
  absent: 'border-2 border-dashed border-edge',
};

export async function Label({ kind }: { kind: Kind }) {
  const t = await getTranslations('ComparePage.labels');
  return (
    <span
      className={`inline-block rounded-cut border px-2 py-0.5 text-xs leading-snug font-semibold text-ink ${SHAPES[kind]}`}
    >
      {t(kind)}
    </span>
  );
}
