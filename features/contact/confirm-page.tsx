import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { PageFrame } from '#components/page-frame.tsx';
import type { Draft } from '#lib/form.ts';
import { RETENTION } from '#lib/retention.ts';
import type { Asked } from './ask-to-send.ts';
import { CallOffice } from './call-office.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { LetterOutcome } from './letter-outcome.tsx';
import { LetterSheet, LetterText } from './letter-sheet.tsx';
import { MailWays } from './mail-ways.tsx';
import { readyLetter } from './ready-letter.ts';
import type { LetterAnswered, WaitingLetter } from './waiting-letter.ts';

/** A link to answer (with the letter, unless the database is away), what came of it, or why there is nothing to press. */
export type ConfirmView =
  | { token: string; letter?: WaitingLetter; draft?: Draft }
  | { outcome: Pick<LetterAnswered, 'state' | 'copy'>; sentAt: string | null; pressed?: boolean }
  | Asked
  | 'expired'
  | 'incomplete'
  | 'missing';

/** Where the link of a mail leads. Being opened, by whomever or whatever, changes nothing. Needs no script. */
export async function ConfirmPage({ view }: { view: ConfirmView }) {
  const query = typeof view === 'object' && 'token' in view ? `?token=${view.token}` : undefined;
  return (
    <PageFrame here="/contact/confirm" query={query} hasBar={false}>
      <div className="mx-auto grid w-full max-w-wide gap-8 px-gut pt-8 lg:pt-12">
        {typeof view === 'string' || 'asked' in view ? (
          <Nothing view={view} />
        ) : 'outcome' in view ? (
          <LetterOutcome {...view} />
        ) : (
          <Question {...view} />
        )}
      </div>
    </PageFrame>
  );
}

async function Nothing({ view }: { view: Asked | 'expired' | 'incomplete' | 'missing' }) {
  const [t, letter] = await Promise.all([getTranslations('LetterConfirm'), getTranslations('LetterPage')]);
  const [kind, meant] = typeof view === 'string' ? [view, undefined] : (['asked', view.meant] as const);
  return (
    <div role={kind === 'asked' ? 'status' : undefined} className="grid max-w-measure gap-4">
      <h1>{t(`${kind}.title`)}</h1>
      <p>{t(`${kind}.text`, { hours: RETENTION.unconfirmedHours })}</p>
      {meant && <p className="font-semibold">{t('meant', { domain: meant })}</p>}
      {kind === 'expired' && (
        <p>
          <Anchor to="/contact" className={buttonClass('go')}>
            {letter('again')}
          </Anchor>
        </p>
      )}
    </div>
  );
}

/** A waiting letter is whole: nothing is put in any more. */
const NOTHING_ELSE = { ownWords: '', englishNote: false };

async function Question({ token, letter: waiting, draft }: { token: string; letter?: WaitingLetter; draft?: Draft }) {
  const t = await getTranslations('LetterConfirm');
  const letter = waiting && (await readyLetter({ ...NOTHING_ELSE, ...waiting }, waiting.locale));
  return (
    <>
      <div className="grid gap-4 print:hidden">
        <h1>{t('title')}</h1>
        <p className="max-w-measure text-l leading-snug">{t('lead')}</p>
      </div>
      <ConfirmForm token={token} draft={draft} />
      {letter && (
        <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] print:block">
          <LetterSheet letter={letter}>
            <LetterText letter={letter} />
          </LetterSheet>
          {draft?.problem === 'full' && (
            <div className="grid gap-8 print:hidden">
              <MailWays letter={letter} />
              <CallOffice letter={letter} />
            </div>
          )}
        </div>
      )}
    </>
  );
}
