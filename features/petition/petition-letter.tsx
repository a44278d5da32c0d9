import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { RichText } from '#components/rich-text.tsx';
import { Sources } from '#components/sources.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { PetitionText } from '#content/petition.ts';
import { dateInWords } from '#i18n/dates.ts';

/** The text that is signed, as a letter with a line for the X. */
export async function PetitionLetter({ text, version }: { text: PetitionText; version: string }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('PetitionPage')]);
  return (
    <article aria-labelledby="text" className="border border-edge bg-sheet p-5 sm:p-8 lg:p-10">
      <h2 id="text" className="text-xl">
        {text.title}
      </h2>
      <p className="mb-4 text-s text-ink-soft">
        {t.rich('textOf', { date: dateInWords(text.version, locale), version, v: unbroken })}
      </p>
      <Untranslated lang={text.lang} behindSince={text.behindSince} />
      <RichText text={text.ask} />
      <p className="mt-8 flex items-end gap-3 border-b-2 border-ink pb-1">
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="mb-1 w-5 flex-none">
          <path
            d="M3 3c5 4 9 9 14 14M17 3C12 7 8 12 3 17"
            strokeWidth="3.5"
            strokeLinecap="round"
            className="fill-none stroke-monarch"
          />
        </svg>
        <span className="sr-only">{t('yourSignature')}</span>
      </p>
      {text.sources.length > 0 && (
        <details className="mt-3">
          <summary className="inline-flex min-h-tap cursor-pointer items-center text-xs font-semibold text-lake underline underline-offset-4">
            {t('sources')}
          </summary>
          <Sources sources={text.sources} />
        </details>
      )}
    </article>
  );
}

const unbroken = (words: ReactNode) => <span className="whitespace-nowrap">{words}</span>;
