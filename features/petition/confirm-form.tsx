import { getLocale, getTranslations } from 'next-intl/server';
import { buttonClass } from '#components/button.ts';
import { ErrorSummary } from '#components/error-summary.tsx';
import { type Draft, FORM_ID } from '#lib/form.ts';

const BUTTONS = [
  { answer: 'confirm', words: 'confirm', kind: 'go' },
  { answer: 'not-me', words: 'notMe', kind: 'plain' },
] as const;

/** Two buttons, each with what it does. A plain form: it is answered once, on whatever opens mails. */
export async function ConfirmForm({ token, draft }: { token: string; draft?: Draft }) {
  const [locale, t, problems] = await Promise.all([
    getLocale(),
    getTranslations('ConfirmPage'),
    getTranslations('FormProblem'),
  ]);
  const isWrong = draft && (draft.problem || draft.errors.answer);
  return (
    <form id={FORM_ID} method="post" action="/api/petition/confirm" className="grid max-w-measure gap-6">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      {isWrong && (
        <ErrorSummary title={draft.problem ? problems(`${draft.problem}.title`) : t('errorTitle')}>
          <p>{draft.problem ? problems(`${draft.problem}.text`) : t('choice')}</p>
        </ErrorSummary>
      )}
      {BUTTONS.map(({ answer, words, kind }) => (
        <div key={answer} className="grid justify-items-start gap-3 border-t border-rule pt-6">
          <button type="submit" name="answer" value={answer} aria-describedby={answer} className={buttonClass(kind)}>
            {t(words)}
          </button>
          <p id={answer} className="text-s leading-normal">
            {t(`${words}Text`)}
          </p>
        </div>
      ))}
    </form>
  );
}
