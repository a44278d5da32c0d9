import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { dateInWords } from '#i18n/dates.ts';
import { dayOf } from '#i18n/time-zone.ts';
import './letter-sheet.css';
import type { ReadyLetter } from './ready-letter.ts';

/** The ids that the copy buttons read. */
export const SHEET_IDS = { address: 'letter-to', subject: 'letter-subject', body: 'field-letter' };

type Props = { letter: ReadyLetter; children: ReactNode };

/** The letter as a sheet of paper: to whom, about what, and the words. Printed, nothing else remains. */
export async function LetterSheet({ letter, children }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('LetterPage')]);
  const { official, district, isVacant, email, subject, lang } = letter;
  const to = t(isVacant ? 'president' : 'alderperson', { name: official.name, district });
  const day = dayOf(new Date());
  return (
    <article className="letter border border-edge bg-sheet p-5 lg:p-10">
      <p className="hidden pb-4 print:block">{dateInWords(day, lang)}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-b border-rule pb-4 text-s">
        <dt className="text-ink-soft">{t('to')}</dt>
        <dd>
          <span className="font-semibold">{to}</span>
          {email && (
            <span id={SHEET_IDS.address} className="block font-semibold wrap-anywhere print:hidden">
              {email}
            </span>
          )}
          <span className="hidden whitespace-pre-line print:block">{t('office').replace('|', '\n')}</span>
        </dd>
        <dt className="text-ink-soft">{t('subject')}</dt>
        <dd id={SHEET_IDS.subject} lang={lang === locale ? undefined : lang} className="font-semibold">
          {subject}
        </dd>
      </dl>
      {children}
    </article>
  );
}

/** The words where they are not to be changed any more. */
export function LetterText({ letter }: { letter: ReadyLetter }) {
  return (
    <div id={SHEET_IDS.body} lang={letter.lang} className="pt-3 whitespace-pre-wrap wrap-anywhere">
      {letter.body}
    </div>
  );
}
