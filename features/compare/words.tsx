import './leaf.css';
import { getLocale, getTranslations } from 'next-intl/server';
import { Untranslated } from '#components/untranslated.tsx';
import type { Layer, ProvisionText, Said } from '#content/compare.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Redline } from './kept-redline.ts';
import { Label } from './label.tsx';
import { Marked } from './marked.tsx';

type Props<Kind extends Layer> = { text: ProvisionText; marks?: Redline<Kind>; of?: 'earlier' | 'later' | 'both' };

/** The first layer: our own short statement of the rule. Never in quotation marks. */
export async function Summary({ text, marks, of = 'both' }: Props<'summary'>) {
  const locale = await getLocale();
  if (!text.summary) return null;
  const lang = text.lang === locale ? undefined : text.lang;
  return (
    <div className="summary">
      <Untranslated lang={text.lang} behindSince={text.behindSince} />
      <p>
        <Label kind="summary" />
      </p>
      <p lang={lang}>{marks ? <Marked segments={marks} of={of} lang={lang} /> : text.summary}</p>
    </div>
  );
}

/** The second layer: words of the document itself, in its own language. */
export async function Quotation({
  text,
  marks,
  of = 'both',
  hasTranslation = true,
}: Props<'quotation'> & {
  /** False where the translations of both sides stand elsewhere. */
  hasTranslation?: boolean;
}) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage')]);
  if (!text.quotation) return null;
  return (
    <div className="quote">
      <p>
        <Label kind="quotation" />
        {text.section && t('section', { section: text.section })}
      </p>
      <Quoted
        words={text.quotation}
        marks={marks}
        of={of}
        lang={text.quotedIn === locale ? undefined : text.quotedIn}
        cite={text.sources[0]?.url}
      />
      {hasTranslation && <Translation text={text} />}
    </div>
  );
}

type QuotedProps = {
  words: Said<'quotation'>;
  marks?: Redline<'quotation'>;
  of: 'earlier' | 'later' | 'both';
  lang?: Locale;
  cite?: string;
};

/** The one place of this feature that draws a `<blockquote>` (the linter sees to it), and it takes nothing but words of a document. */
function Quoted({ words, marks, of, lang, cite }: QuotedProps) {
  return (
    <blockquote lang={lang} cite={cite}>
      {marks ? <Marked segments={marks} of={of} lang={lang} /> : words}
    </blockquote>
  );
}

/** For a reader of another language, beside the quotation and under its own label; never marked. */
export async function Translation({ text }: { text: ProvisionText }) {
  const locale = await getLocale();
  if (!text.translation || text.quotedIn === locale || text.lang !== locale) return null;
  return (
    <p className="translation">
      <Label kind="translation" /> {text.translation}
    </p>
  );
}
