import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { RichText } from '#components/rich-text.tsx';
import { ShareRow } from '#components/share-row.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { ToolkitItem } from '#content/toolkit.ts';
import type { Sheet } from './sheet.ts';

/** The script for a call, whole: most who come here can use it at once, with nothing to open or print. */
export async function CallCard({ item, sheet }: { item: ToolkitItem; sheet: Sheet }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ToolkitPage')]);
  const { slug, title, summary, lang, behindSince } = item;
  return (
    <div
      lang={lang === locale ? undefined : lang}
      className="mt-8 grid grid-cols-1 gap-8 border border-edge bg-sheet p-[clamp(1.25rem,3.4vw,2.75rem)] lg:grid-cols-[7fr_4fr] lg:gap-16 print:block print:border-0 print:p-0"
    >
      <div>
        <h3>
          <Anchor
            to={{ folder: '/toolkit/[slug]', slug }}
            className="tap text-ink decoration-edge decoration-1 hover:decoration-monarch hover:decoration-3"
          >
            {title}
          </Anchor>
        </h3>
        <Untranslated lang={lang} behindSince={behindSince} />
        {sheet.map((part) => (
          <div key={part.lang} lang={part.lang}>
            <RichText text={part.text} level={4} className="mt-4 text-l" />
          </div>
        ))}
      </div>
      <div className="grid content-start gap-4">
        <p>{summary}</p>
        <p lang={locale}>
          <Anchor to="/contact" className={buttonClass('plain')}>
            {t('actions.script')}
          </Anchor>
        </p>
        <div lang={locale}>
          <ShareRow title={title} to={{ folder: '/toolkit/[slug]', slug }} />
        </div>
      </div>
    </div>
  );
}
