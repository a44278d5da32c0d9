import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { RichText } from '#components/rich-text.tsx';
import type { ToolkitItem } from '#content/toolkit.ts';
import type { Kind } from './groups.ts';

/** What one may want next: the site does part of the work. */
const NEXT = {
  script: '/contact',
  letter: '/contact',
  flyer: '/petition',
  'petition-sheet': '/petition',
  comparison: '/compare',
} as const satisfies Partial<Record<Kind, string>>;

/** What to mind, beside the sheet. Not printed where the sheet goes to someone else. */
export async function Advice({ item, isPrinted }: { item: ToolkitItem; isPrinted: boolean }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ToolkitPage')]);
  const { cautions, kind, lang } = item;
  const own = lang === locale ? undefined : locale;
  const next = kind in NEXT ? (kind as keyof typeof NEXT) : undefined;
  return (
    <div className={`grid grid-cols-1 content-start gap-6 print:mt-3 ${isPrinted ? '' : 'print:hidden'}`}>
      {cautions && (
        <div className="grid grid-cols-1 gap-2 border-l-4 border-monarch pl-4 text-s">
          <h2 lang={own} className="text-m tracking-normal">
            {t('cautions')}
          </h2>
          <RichText text={cautions} />
        </div>
      )}
      {next && (
        <p lang={own}>
          <Anchor to={NEXT[next]} className={buttonClass('plain')}>
            {t(`actions.${next}`)}
          </Anchor>
        </p>
      )}
    </div>
  );
}
