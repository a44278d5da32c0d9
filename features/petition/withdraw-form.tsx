import { getLocale, getTranslations } from 'next-intl/server';
import { buttonClass } from '#components/button.ts';
import { ErrorSummary } from '#components/error-summary.tsx';
import { TextField } from '#components/fields.tsx';
import { NoConnection } from '#components/no-connection.tsx';
import { type Draft, FORM_ID } from '#lib/form.ts';
import { RETENTION } from '#lib/retention.ts';

/** A plain form: it is needed rarely, and works on any browser. */
export async function WithdrawForm({ draft }: { draft?: Draft }) {
  const [locale, t, problems] = await Promise.all([
    getLocale(),
    getTranslations('WithdrawPage'),
    getTranslations('FormProblem'),
  ]);
  const error = draft?.errors.code ? t('required') : undefined;
  const problem = draft?.problem;
  const says =
    problem === 'unknown' || problem === 'tooMany'
      ? {
          title: t(`${problem}.title`),
          text: t(`${problem}.text`, { minutes: RETENTION.attemptMinutes, days: RETENTION.rowDaysAfterDelivery }),
        }
      : problem && { title: problems(`${problem}.title`), text: problems(`${problem}.text`) };
  return (
    <form id={FORM_ID} method="post" action="/api/petition/withdraw" className="grid max-w-measure gap-6">
      <input type="hidden" name="locale" value={locale} />
      {(says || error) && (
        <ErrorSummary title={says ? says.title : t('errorTitle')} errors={{ code: error }}>
          {says && <p>{says.text}</p>}
        </ErrorSummary>
      )}
      <TextField
        name="code"
        label={t('label')}
        hint={t('hint')}
        error={error}
        defaultValue={draft?.values.code}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <p>
        <button type="submit" className={buttonClass('go')}>
          {t('submit')}
        </button>
      </p>
      <NoConnection />
    </form>
  );
}
