import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { dateInWords } from '#i18n/dates.ts';
import { phoneLink } from '#lib/phone.ts';
import { isCheckedLongAgo } from '#content/checked.ts';
import type { ReadyLetter } from './ready-letter.ts';

/** What is unusual about this office: no holder, no e-mail that we trust, not looked at for long, or what an editor noted. */
export async function LetterNotices({ letter }: { letter: ReadyLetter }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('LetterPage')]);
  const { official, clerk, district, isVacant, mail } = letter;
  const link = 'tap font-semibold';
  return (
    <div className="mt-6 grid gap-4 empty:hidden">
      {isVacant && (
        <Notice title={t('vacant', { district })}>
          <p>{t('vacantText')}</p>
          {clerk?.phone && (
            <a href={phoneLink(clerk.phone)} className={link}>
              {t('clerk', { phone: clerk.phone })}
            </a>
          )}
        </Notice>
      )}
      {!mail && (
        <Notice title={t('onHold')}>
          <p>{t('onHoldText')}</p>
        </Notice>
      )}
      {isCheckedLongAgo(official.checkedOn, new Date()) && (
        <Notice title={t('checkedLongAgo', { date: dateInWords(official.checkedOn, locale) })}>
          {official.url && (
            <a href={official.url} rel="noreferrer" className={link}>
              {t('city')}
            </a>
          )}
        </Notice>
      )}
    </div>
  );
}

function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid max-w-[44rem] gap-2 border-2 border-ink bg-sheet p-5">
      <h2 className="text-l">{title}</h2>
      {children}
    </div>
  );
}
