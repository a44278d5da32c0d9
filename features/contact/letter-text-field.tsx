import { getLocale, getTranslations } from 'next-intl/server';
import { buttonClass, quietActionClass } from '#components/button.ts';
import { ErrorText } from '#components/fields.tsx';
import { FORM_ID } from '#lib/form.ts';
import { SHEET_IDS } from './letter-sheet.tsx';
import type { ReadyLetter } from './ready-letter.ts';

type Props = { letter: ReadyLetter; typed?: string; error?: string };

/** About as many characters as a line of the sheet holds on a phone, so that all of it shows where a field does not grow by itself. */
const CHARACTERS_A_LINE = 40;

/**
 * The whole letter, to be written on: a field of the form beside it, so that what is sent, copied, saved and printed is what
 * stands here, with script and without.
 */
export async function LetterTextField({ letter, typed, error }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('LetterPage')]);
  const text = typed || letter.body;
  const lang = letter.lang === locale ? undefined : letter.lang;
  return (
    <>
      <p id="letter-hint" className="pt-3 text-xs text-ink-soft print:hidden">
        {t('editHint')}
      </p>
      <ErrorText id="letter" error={error} className="print:hidden" />
      {/* The Enter key presses a form's first button: that is to be the form's own, not one of those below. */}
      <button type="submit" form={FORM_ID} hidden />
      <div id="letter-paper" hidden lang={lang} className="letter-paper whitespace-pre-wrap wrap-anywhere" />
      <textarea
        id={SHEET_IDS.body}
        name="letter"
        form={FORM_ID}
        aria-label={t('letter')}
        aria-describedby={error ? 'letter-hint letter-error' : 'letter-hint'}
        aria-invalid={error ? true : undefined}
        rows={rowsOf(text)}
        lang={lang}
        className="letter-text mt-2 block w-full resize-y border-2 border-dashed border-edge bg-sheet p-2"
        defaultValue={text}
      />
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2 pt-3 print:hidden">
        <button type="submit" form={FORM_ID} formAction="/api/contact" className={buttonClass('small')}>
          {t('keepChanges')}
        </button>
        <button type="submit" form={FORM_ID} formAction="/api/contact/copy" className={quietActionClass}>
          {t('download')}
        </button>
      </p>
      <script type="module" src="/letter.js" defer />
    </>
  );
}

const rowsOf = (text: string): number =>
  text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 1);
