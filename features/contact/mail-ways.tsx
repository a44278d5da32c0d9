import { getLocale, getTranslations } from 'next-intl/server';
import { buttonClass, quietActionClass } from '#components/button.ts';
import { SHEET_IDS } from './letter-sheet.tsx';
import type { MailLink } from './letter.ts';
import type { ReadyLetter } from './ready-letter.ts';
import type { Contact } from './schema.ts';

type Props = { letter: ReadyLetter; contact: Contact };

/** By mail: open, copy, or go back and change one's words. */
export async function MailWays({ letter: { mail, email }, contact }: Props) {
  const t = await getTranslations('LetterPage');
  return (
    <section aria-label={t('open')} className="grid gap-4">
      <p className="border-l-4 border-ink pl-4">{t('records')}</p>
      {mail && (mail.hasBody ? <Open href={mail.href} /> : <OpenLong {...mail} />)}
      <p hidden data-needs-script className="flex flex-wrap gap-x-5">
        {email && <CopyButton part={SHEET_IDS.address} words={t('copyAddress')} />}
        <CopyButton part={SHEET_IDS.subject} words={t('copySubject')} />
        <CopyButton part={SHEET_IDS.body} words={t('copyLetter')} />
      </p>
      <noscript>
        <p className="text-xs text-ink-soft">{t('noScript')}</p>
      </noscript>
      <ChangeWords contact={contact} />
    </section>
  );
}

async function Open({ href }: { href: string }) {
  const t = await getTranslations('LetterPage');
  return (
    <>
      <a href={href} className={buttonClass('go')}>
        {t('open')}
      </a>
      <p className="text-xs text-ink-soft">{t('openNote')}</p>
    </>
  );
}

/** A phone (told by its touch screen) takes what a computer would drop without a word. */
async function OpenLong({ href, onPhone }: MailLink) {
  const t = await getTranslations('LetterPage');
  return (
    <>
      {onPhone && (
        <div className="hidden gap-3 pointer-coarse:grid">
          <Open href={onPhone} />
        </div>
      )}
      <div className={`grid gap-3 ${onPhone ? 'pointer-coarse:hidden' : ''}`}>
        <h2 className="text-l">{t('tooLong')}</h2>
        <p>{t('tooLongText')}</p>
        <a href={href} className={buttonClass('go')}>
          {t('openShort')}
        </a>
      </div>
    </>
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
async function ChangeWords({ contact }: { contact: Contact }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('LetterPage')]);
  const values = { ...contact, district: String(contact.district), englishNote: contact.englishNote ? 'yes' : '' };
  return (
    <form method="post" action="/api/contact">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" name="switchTo" value={locale} className={quietActionClass}>
        {t('change')}
      </button>
    </form>
  );
}
