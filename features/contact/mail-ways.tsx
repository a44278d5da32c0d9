import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { buttonClass, quietActionClass } from '#components/button.ts';
import { SHEET_IDS } from './letter-sheet.tsx';
import type { MailLink } from './letter.ts';
import { MAILTO_MAX, PHONE_MAILTO_MAX } from './limits.ts';
import type { ReadyLetter } from './ready-letter.ts';
import type { Contact } from './schema.ts';

type Props = {
  letter: ReadyLetter;
  /** Where the letter can still be changed: what else there is to press. */
  children?: ReactNode;
};

/** By mail: open or copy. */
export async function MailWays({ letter: { mail, email }, children }: Props) {
  const t = await getTranslations('LetterPage');
  return (
    <section aria-label={t('open')} className="grid gap-4">
      <p className="border-l-4 border-ink pl-4">{t('records')}</p>
      {mail && <MailLinks mail={mail} canChange={children !== undefined} />}
      <p hidden data-needs-script className="flex flex-wrap gap-x-5">
        {email && <CopyButton part={SHEET_IDS.address} words={t('copyAddress')} />}
        <CopyButton part={SHEET_IDS.subject} words={t('copySubject')} />
        <CopyButton part={SHEET_IDS.body} words={t('copyLetter')} />
      </p>
      <noscript>
        <p className="text-xs text-ink-soft">{t('noScript')}</p>
      </noscript>
      {children}
    </section>
  );
}

/**
 * One of two: the whole letter in a link, or, where that would be too long, a link that leaves it out. A phone (told by its touch screen)
 * takes what a computer would drop without a word. `public/letter.js` changes link and length with the letter.
 */
async function MailLinks({ mail: { href, hasBody, onPhone }, canChange }: { mail: MailLink; canChange: boolean }) {
  const t = await getTranslations('LetterPage');
  const length = hasBody ? 'short' : onPhone ? 'phone' : 'long';
  return (
    <div data-length={length} className="group/mail grid gap-4">
      <div className="grid gap-3 group-data-[length=long]/mail:hidden not-pointer-coarse:group-data-[length=phone]/mail:hidden">
        <a
          id="letter-mail"
          href={onPhone ?? href}
          data-most={MAILTO_MAX}
          data-most-on-phone={PHONE_MAILTO_MAX}
          className={buttonClass('go')}
        >
          {t('open')}
        </a>
        {canChange && (
          <p data-without-script className="text-xs text-ink-soft">
            {t('openNote')}
          </p>
        )}
      </div>
      <div className="hidden gap-3 group-data-[length=long]/mail:grid not-pointer-coarse:group-data-[length=phone]/mail:grid">
        <h2 className="text-l">{t('tooLong')}</h2>
        <p>{t('tooLongText')}</p>
        <a href={href.split('&body=')[0]} className={buttonClass('go')}>
          {t('openShort')}
        </a>
      </div>
    </div>
  );
}

async function CopyButton({ part, words }: { part: string; words: string }) {
  const t = await getTranslations('LetterPage');
  return (
    <button
      type="button"
      data-copy-text={`#${part}`}
      data-done={t('copied')}
      data-blocked={t('blocked')}
      className={quietActionClass}
    >
      {words}
    </button>
  );
}

/** The language button with this language: shows the form again with what was typed, and checks nothing. */
export async function ChangeWords({ contact }: { contact: Contact }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('LetterPage')]);
  const { district, ownWords, name, englishNote } = contact;
  const values = { district: String(district), ownWords, name, englishNote: englishNote ? 'yes' : '' };
  return (
    <form method="post" action="/api/contact">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" name="switchTo" value={locale} className={quietActionClass}>
        {t('change')}
      </button>
      <p className="text-xs text-ink-soft">{t('changeNote')}</p>
    </form>
  );
}
