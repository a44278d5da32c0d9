import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { dateInWords } from '#i18n/dates.ts';
import { pathOf } from '#i18n/paths.ts';
import { listInWords } from '#i18n/regional.ts';
import type { Locale } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';
import { RETENTION } from '#lib/retention.ts';
import { languageOfCode } from './code-words.ts';
import type { Receipt as ReceiptFacts } from './submit.ts';

const PART = 'grid gap-3 border-t-3 border-dashed border-edge p-5 first:border-t-0 sm:p-8 lg:p-10';

/** The receipt, as a stub that can be torn off: what was kept, and the six words. */
export async function Receipt({ locale, receipt }: { locale: Locale; receipt: ReceiptFacts }) {
  const [t, form] = await Promise.all([getTranslations('PetitionThanks'), getTranslations('PetitionForm')]);
  const { code, disclosure, day, textVersion: version, district, sealed, mail } = receipt;
  const fields = listInWords(
    sealed.map((field) => t(`fields.${field}`)),
    locale,
  );
  return (
    <div className="max-w-[44rem] border border-edge bg-sheet">
      <div role="status" className={PART}>
        <h1 className="text-2xl">{t('title')}</h1>
        <p>
          {t.rich('received', {
            choice: form(`choices.${disclosure}.label`),
            date: dateInWords(day, locale),
            version,
            v: (words) => <span className="whitespace-nowrap">{words}</span>,
          })}
        </p>
        <h2 className="text-m">{t('keptTitle')}</h2>
        <ul className="grid list-disc gap-1 pl-6 text-s">
          <li>{sealed.length > 0 ? t('sealed', { fields }) : t('sealedNothing')}</li>
          {district !== null && <li>{t('district', { district })}</li>}
          <li>{t('until', { days: RETENTION.rowDaysAfterDelivery })}</li>
          {mail && <li>{t('email', { hours: RETENTION.mailKeyHours })}</li>}
          {mail?.updates && <li>{t('updates')}</li>}
        </ul>
      </div>
      {mail && (
        <div className={PART}>
          <h2 className="text-m">{t('mailTitle')}</h2>
          <p>{t('mailText')}</p>
          {mail.meant && <p className="font-semibold">{t('mailMeant', { domain: mail.meant })}</p>}
        </div>
      )}
      <div className={PART}>
        <h2 className="text-m">{t('wordsTitle')}</h2>
        <p>{t('wordsText')}</p>
        <ol
          id="words"
          lang={languageOfCode(receipt.locale)}
          className="my-2 grid grid-cols-2 border-2 border-ink sm:grid-cols-3"
        >
          {code.map((word, index) => (
            <li key={index} className="border border-rule px-4 py-3 text-l leading-snug font-bold">
              <span className="block text-xs font-normal text-ink-soft">{index + 1}</span> {word}
            </li>
          ))}
        </ol>
        <p className="flex flex-wrap gap-3 print:hidden" data-needs-script hidden>
          <button
            type="button"
            data-copy-text="#words"
            data-done={t('copied')}
            data-blocked={t('copyBlocked')}
            className={buttonClass('small')}
          >
            {t('copy')}
          </button>
        </p>
        <p className="text-s">
          {t.rich('withdraw', { link: (words) => <Anchor to="/petition/withdraw">{words}</Anchor> })}
          <span className="hidden print:block">
            {env.SITE_URL}
            {pathOf('/petition/withdraw', locale)}
          </span>
        </p>
        <p className="text-s print:hidden">{t('gone', { minutes: RETENTION.answerMinutes })}</p>
      </div>
      <div className={`${PART} print:hidden`}>
        <h2 className="text-m">{t('nextTitle')}</h2>
        <p>{t('nextText')}</p>
        <p>
          <Anchor to="/contact" className={buttonClass('go')}>
            {t('nextAction')}
          </Anchor>
        </p>
      </div>
    </div>
  );
}
