import { getLocale } from 'next-intl/server';
import type { Locale } from '#i18n/routing.ts';
import { Untranslated } from './untranslated.tsx';

type Props = { text: { lead: string; lang?: Locale; behindSince?: string }; className: string };

/** The first sentences of a page, below a note where they are in another language, or an older translation. */
export async function PageLead({ text: { lead, lang, behindSince }, className }: Props) {
  const locale = await getLocale();
  return (
    <>
      <Untranslated lang={lang ?? locale} behindSince={behindSince} />
      <p lang={lang === locale ? undefined : lang} className={className}>
        {lead}
      </p>
    </>
  );
}
