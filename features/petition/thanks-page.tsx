import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { RETENTION } from '#lib/retention.ts';
import { Receipt } from './receipt.tsx';
import type { Receipt as ReceiptFacts } from './submit.ts';

/** After the button. Drawn for one visitor from the sealed cookie, for ten minutes. */
export async function ThanksPage({ receipt }: { receipt?: ReceiptFacts }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('PetitionThanks')]);
  return (
    <PageFrame here="/petition" hasBar={false}>
      <div className="wide pt-8 lg:pt-12">
        {receipt ? (
          <Receipt locale={locale} receipt={receipt} />
        ) : (
          <div className="grid gap-6">
            <h1>{t('missing.title')}</h1>
            <p className="max-w-measure">{t('missing.text', { minutes: RETENTION.answerMinutes })}</p>
            <p>
              <Anchor to="/petition" className={buttonClass('plain')}>
                {t('missing.action')}
              </Anchor>
            </p>
          </div>
        )}
      </div>
    </PageFrame>
  );
}
