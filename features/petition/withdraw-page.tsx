import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { PageFrame } from '#components/page-frame.tsx';
import type { Draft } from '#lib/form.ts';
import { RETENTION } from '#lib/retention.ts';
import type { Withdrawal } from './withdraw.ts';
import { WithdrawForm } from './withdraw-form.tsx';

/** One field, one press, no script. Says itself what came of it; the field stays, for the next person on the same phone. */
export async function WithdrawPage({ answer }: { answer?: Draft | Withdrawal }) {
  const t = await getTranslations('WithdrawPage');
  const isDone = answer !== undefined && 'isWithdrawn' in answer;
  return (
    <PageFrame here="/petition/withdraw" hasBar={false}>
      <div className="mx-auto grid w-full max-w-wide gap-8 px-gut pt-8 lg:pt-12">
        {isDone ? (
          <>
            <div role="status" className="grid max-w-measure gap-4">
              <h1>{t('done.title')}</h1>
              <p>
                {t.rich('done.text', {
                  minutes: RETENTION.figureMinutes,
                  names: (words) => <Anchor to="/petition/names">{words}</Anchor>,
                  about: (words) => <Anchor to="/about">{words}</Anchor>,
                })}
              </p>
              <p>
                <Anchor to="/petition" className={buttonClass('plain')}>
                  {t('back')}
                </Anchor>
              </p>
            </div>
            <h2 className="mt-8 text-xl">{t('another')}</h2>
          </>
        ) : (
          <>
            <h1>{t('title')}</h1>
            <p className="max-w-measure text-l leading-snug">{t('lead')}</p>
          </>
        )}
        <WithdrawForm draft={isDone ? undefined : answer} />
      </div>
    </PageFrame>
  );
}
