import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '#i18n/dates.ts';
import type { Step } from './history.ts';
import { Leaf } from './leaf.tsx';

/** One version on the way of a point, marked against the one before it. */
export async function StepCard({ step: { version, cell, marks, against }, isFirst }: { step: Step; isFirst: boolean }) {
  const [locale, t, tCompare] = await Promise.all([
    getLocale(),
    getTranslations('ProvisionPage'),
    getTranslations('ComparePage'),
  ]);
  const unmarked = () => {
    if (cell.kind !== 'text' || cell.from) return undefined;
    if (against) return t('against', { version: against.shortTitle });
    return t(isFirst ? 'first' : 'notAgainst');
  };
  return (
    <article
      id={`v-${version.slug}`}
      aria-labelledby={`h-${version.slug}`}
      className="grid gap-x-8 gap-y-3 border-t-2 border-ink pt-4 mt-8 md:grid-cols-[minmax(0,4fr)_minmax(0,9fr)] print:break-inside-avoid"
    >
      <div className="grid content-start gap-1">
        <h3 id={`h-${version.slug}`} lang={version.lang === locale ? undefined : version.lang} className="text-l">
          {version.title}
        </h3>
        <p className="text-xs text-ink-soft">
          {tCompare(`status.${version.status}`)} ·{' '}
          <time dateTime={version.datedOn}>{dateInWords(version.datedOn, locale)}</time>
        </p>
      </div>
      <div className="border border-edge">
        <Leaf version={version} cell={cell} side="later" marks={marks} of="both" unmarked={unmarked()} />
      </div>
    </article>
  );
}
