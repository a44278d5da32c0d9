import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { ErrorSummary } from '#components/error-summary.tsx';
import { NoConnection } from '#components/no-connection.tsx';
import { PageFrame } from '#components/page-frame.tsx';
import { type Draft, FORM_ID } from '#lib/form.ts';

/** A link to press for, that it was done, or why there is nothing to press. */
export type UnsubscribeView = { token: string; draft?: Draft } | 'done' | 'incomplete' | 'missing';

/** Where the link at the end of an update leads. Being opened changes nothing. Needs no script. */
export async function UnsubscribePage({ view }: { view: UnsubscribeView }) {
  const t = await getTranslations('UnsubscribePage');
  const query = typeof view === 'object' && 'token' in view ? `?token=${view.token}` : undefined;
  return (
    <PageFrame here="/updates/unsubscribe" query={query} hasBar={false}>
      <div className="mx-auto grid w-full max-w-wide gap-8 px-gut pt-8 lg:pt-12">
        {typeof view === 'string' ? (
          <div role={view === 'done' ? 'status' : undefined} className="grid max-w-measure gap-4">
            <h1>{t(`${view}.title`)}</h1>
            <p>{t(`${view}.text`)}</p>
            <p>
              <Anchor to="/" className={buttonClass('plain')}>
                {t('back')}
              </Anchor>
            </p>
          </div>
        ) : (
          <>
            <h1>{t('title')}</h1>
            <p className="max-w-measure text-l leading-snug">{t('lead')}</p>
            <UnsubscribeForm {...view} />
          </>
        )}
      </div>
    </PageFrame>
  );
}

async function UnsubscribeForm({ token, draft }: { token: string; draft?: Draft }) {
  const [locale, t, problems] = await Promise.all([
    getLocale(),
    getTranslations('UnsubscribePage'),
    getTranslations('FormProblem'),
  ]);
  return (
    <form id={FORM_ID} method="post" action="/api/updates/unsubscribe" className="grid max-w-measure gap-6">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      {draft?.problem && (
        <ErrorSummary title={problems(`${draft.problem}.title`)}>
          <p>{problems(`${draft.problem}.text`)}</p>
        </ErrorSummary>
      )}
      <p>
        <button type="submit" className={buttonClass('go')}>
          {t('submit')}
        </button>
      </p>
      <NoConnection />
    </form>
  );
}
