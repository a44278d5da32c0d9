import { getLocale, getTranslations } from 'next-intl/server';
import { NoConnection } from '#components/no-connection.tsx';
import { PageFrame } from '#components/page-frame.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { Draft } from '#lib/form.ts';
import { RETENTION } from '#lib/retention.ts';
import { CallOffice } from './call-office.tsx';
import { ExpiredLetter } from './expired-letter.tsx';
import { LetterNotices } from './letter-notices.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { LetterTextField } from './letter-text-field.tsx';
import { ChangeWords, MailWays } from './mail-ways.tsx';
import { offerFor } from './offer.ts';
import { readyLetter } from './ready-letter.ts';
import type { Contact } from './schema.ts';
import { errorsOf, SendForMe } from './send-for-me.tsx';

type Props = { contact: Contact; requestId: string; draft?: Draft };

/** The ready letter and every way for it to leave. Printed, only the letter remains. */
export async function LetterPage({ contact, requestId, draft }: Props) {
  const locale = await getLocale();
  const [t, letter] = await Promise.all([getTranslations('LetterPage'), readyLetter(contact, locale)]);
  if (!letter) return <ExpiredLetter />; // unpublished while the letter was under way
  const [offer, errors] = await Promise.all([offerFor(letter), errorsOf(draft)]);
  return (
    <PageFrame here="/contact/letter" hasBar={false}>
      <div className="wide">
        <div className="print:hidden">
          <h1 className="max-w-[20ch] pt-8 lg:pt-16">{t('title')}</h1>
          <p className="mt-4 text-l leading-snug">{t('lead')}</p>
          <Untranslated lang={letter.lang} behindSince={letter.behindSince} />
          <LetterNotices letter={letter} />
        </div>
        <div className="mt-8 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] print:block">
          <LetterSheet letter={letter}>
            <LetterTextField letter={letter} typed={draft?.values.letter} error={errors.letter} />
          </LetterSheet>
          <div className="grid gap-8 print:hidden">
            <MailWays letter={letter}>
              <ChangeWords contact={contact} />
            </MailWays>
            <SendForMe contact={contact} offer={offer} requestId={requestId} draft={draft} />
            <NoConnection />
            <CallOffice letter={letter} />
            <section className="grid gap-3 border-t border-rule pt-4">
              <h2 className="text-l">{t('post')}</h2>
              <p>{t('postText')}</p>
              <p className="text-xs text-ink-soft">{t('leave', { minutes: RETENTION.answerMinutes })}</p>
            </section>
          </div>
        </div>
      </div>
    </PageFrame>
  );
}
