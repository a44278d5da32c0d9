import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '#components/dates.ts';
import { dayOf } from '#i18n/time-zone.ts';
import './letter-sheet.css';
import type { ReadyLetter } from './ready-letter.ts';

/** The ids that the copy buttons read. */
export const SHEET_IDS = { address: 'letter-to', subject: 'letter-subject', body: 'letter-body' };

/**
 * The letter as a sheet of paper that can be written on: `contenteditable` works without script, grows with the text and prints
 * as it was changed, which a textarea does not.
 */
export async function LetterSheet({ letter }: { letter: ReadyLetter }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('LetterPage')]);
  const { official, district, isVacant, email, subject, body, lang } = letter;
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
        <dd id={SHEET_IDS.subject} lang={lang} className="font-semibold">
          {subject}
        </dd>
      </dl>
      <p id="letter-hint" className="pt-3 text-xs text-ink-soft print:hidden">
        {t('editHint')}
      </p>
      <div
        id={SHEET_IDS.body}
        role="textbox"
        aria-multiline="true"
        aria-label={t('letter')}
        aria-describedby="letter-hint"
        contentEditable="plaintext-only"
        tabIndex={0}
        lang={lang === locale ? undefined : lang}
        className="pt-3 whitespace-pre-wrap"
      >
        {body}
      </div>
    </article>
  );
}
