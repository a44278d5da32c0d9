import './sheet.css';
import { getLocale, getTranslations } from 'next-intl/server';
import { RichText } from '#components/rich-text.tsx';
import { typedText } from '#lib/rich-text.ts';
import type { Kind } from './groups.ts';
import type { Sheet } from './sheet.ts';

/**
 * The words on a sheet of paper. `data-text` is what a copy takes along: the same with numbers, dashes and whole addresses, as one
 * would type it.
 */
export async function SheetWords({ sheet, kind }: { sheet: Sheet; kind: Kind }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ToolkitPage')]);
  return (
    <section
      id="sheet"
      aria-label={t('sheet')}
      data-text={sheet.map(({ text }) => typedText(text)).join('\n\n')}
      className={`kit-sheet kit-${kind} grid grid-cols-1 gap-4 border-2 border-ink bg-sheet p-[clamp(1.25rem,3.4vw,2.75rem)] print:border-0 print:p-0`}
    >
      {sheet.map(({ lang, text }, at) => (
        <div key={at} lang={lang === locale ? undefined : lang}>
          <RichText text={text} level={2} />
        </div>
      ))}
    </section>
  );
}
