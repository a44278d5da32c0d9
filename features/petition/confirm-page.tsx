import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { PageFrame } from '#components/page-frame.tsx';
import type { Draft } from '#lib/form.ts';
import { RETENTION } from '#lib/retention.ts';
import { ConfirmForm } from './confirm-form.tsx';
import type { Answered } from './link.ts';

/** What the page has to show: a link to answer, what came of an answer, or why there is nothing to press. */
export type ConfirmView = { token: string; draft?: Draft } | Answered | 'expired' | 'incomplete' | 'missing';

/** Where the link of a mail leads. Being opened, by whomever or whatever, changes nothing. No script. */
export async function ConfirmPage({ view }: { view: ConfirmView }) {
  const t = await getTranslations('ConfirmPage');
  const query = typeof view === 'object' && 'token' in view ? `?token=${view.token}` : undefined;
  return (
    <PageFrame here="/petition/confirm" query={query} hasBar={false}>
      <div className="mx-auto grid w-full max-w-wide gap-8 px-gut pt-8 lg:pt-12">
        {typeof view === 'string' ? (
          <div className="grid max-w-measure gap-4">
            <h1>{t(`${view}.title`)}</h1>
            <p>{t(`${view}.text`, { hours: RETENTION.unconfirmedHours })}</p>
            {view === 'expired' && (
              <p>
                <Anchor to="/petition" className={buttonClass('plain')}>
                  {t('confirmed.back')}
                </Anchor>
              </p>
            )}
          </div>
        ) : 'state' in view ? (
          <Said {...view} />
        ) : (
          <>
            <h1>{t('title')}</h1>
            <p className="max-w-measure text-l leading-snug">{t('lead')}</p>
            <ConfirmForm {...view} />
          </>
        )}
      </div>
    </PageFrame>
  );
}

async function Said({ state, wantsUpdates }: Answered) {
  const t = await getTranslations('ConfirmPage');
  return (
    <div role="status" className="grid max-w-measure gap-4">
      <h1>{t(`${state}.title`)}</h1>
      <p>{t(`${state}.text`)}</p>
      {wantsUpdates && <p>{t('confirmed.updates')}</p>}
      <p>
        <Anchor to={state === 'confirmed' ? '/petition' : '/'} className={buttonClass('plain')}>
          {t(`${state}.back`)}
        </Anchor>
      </p>
    </div>
  );
}
