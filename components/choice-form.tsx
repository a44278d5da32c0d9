import { getLocale, getTranslations } from 'next-intl/server';
import { type Draft, FORM_ID } from '#lib/form.ts';
import { buttonClass } from './button.ts';
import { ErrorSummary } from './error-summary.tsx';
import { NoConnection } from './no-connection.tsx';

/** A button with what it does. `answer` is what is sent. */
export type Choice = { answer: string; label: string; text: string; kind: Parameters<typeof buttonClass>[0] };

type Props = {
  action: string;
  token: string;
  draft?: Draft;
  choices: Choice[];
  /** What is said when none was pressed. */
  unanswered: { title: string; text: string };
};

/** What the link of a mail leads to: buttons, each with what it does. A plain form: it is answered once, on whatever opens mails. */
export async function ChoiceForm({ action, token, draft, choices, unanswered }: Props) {
  const [locale, problems] = await Promise.all([getLocale(), getTranslations('FormProblem')]);
  const isWrong = draft && (draft.problem || draft.errors.answer);
  return (
    <form id={FORM_ID} method="post" action={action} className="grid max-w-measure gap-6 print:hidden">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      {isWrong && (
        <ErrorSummary title={draft.problem ? problems(`${draft.problem}.title`) : unanswered.title}>
          <p>{draft.problem ? problems(`${draft.problem}.text`) : unanswered.text}</p>
        </ErrorSummary>
      )}
      {choices.map(({ answer, label, text, kind }) => (
        <div key={answer} className="grid justify-items-start gap-3 border-t border-rule pt-6">
          <button type="submit" name="answer" value={answer} aria-describedby={answer} className={buttonClass(kind)}>
            {label}
          </button>
          <p id={answer} className="text-s">
            {text}
          </p>
        </div>
      ))}
      <NoConnection />
    </form>
  );
}
