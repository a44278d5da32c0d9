import { getLocale, getTranslations } from 'next-intl/server';
import { Untranslated } from '#components/untranslated.tsx';
import type { ProvisionText } from '#content/compare.ts';
import { Label } from './label.tsx';
import { Marked } from './marked.tsx';
import type { Segment } from './redline.ts';

type Props = {
  text: ProvisionText;
  marks?: Segment[];
  of?: 'earlier' | 'later' | 'both';
  /** False where the translations of both sides stand elsewhere. */
  hasTranslation?: boolean;
};

/** The first layer: our own short statement of the rule. Never in quotation marks. */
export async function Summary({ text, marks, of = 'both' }: Props) {
  const locale = await getLocale();
  if (!text.summary) return null;
  return (
    <div className="grid gap-3">
      <Untranslated lang={text.lang} />
      <p>
        <Label kind="summary" />
      </p>
      <p lang={text.lang === locale ? undefined : text.lang} className="text-l leading-normal">
        {marks ? <Marked segments={marks} of={of} /> : text.summary}
      </p>
    </div>
  );
}

/** The second layer: words of the document itself, in its own language. */
export async function Quotation({ text, marks, of = 'both', hasTranslation = true }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage')]);
  if (!text.quotation) return null;
  return (
    <div className="grid gap-2 border-l-4 border-ink pl-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
        <Label kind="quotation" />
        {text.section && t('section', { section: text.section })}
      </p>
      <blockquote
        lang={text.quotedIn === locale ? undefined : text.quotedIn}
        className="leading-normal whitespace-pre-line"
      >
        {marks ? <Marked segments={marks} of={of} /> : text.quotation}
      </blockquote>
      {hasTranslation && <Translation text={text} />}
    </div>
  );
}

/** For a reader of another language, beside the quotation and under its own label; never marked. */
export async function Translation({ text }: { text: ProvisionText }) {
  const locale = await getLocale();
  if (!text.translation || text.quotedIn === locale || text.lang !== locale) return null;
  return (
    <p className="text-s leading-normal">
      <Label kind="translation" /> {text.translation}
    </p>
  );
}
