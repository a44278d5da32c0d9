import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { buttonClass } from '#components/button.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { RETENTION } from '#lib/retention.ts';

/** Ten minutes are over, or the address was opened without a letter. */
export async function ExpiredLetter() {
  const t = await getTranslations('LetterPage');
  return (
    <PageFrame here="/contact/letter" hasBar={false}>
      <div className="mx-auto grid max-w-wide justify-items-start gap-6 px-gut py-16">
        <h1 className="max-w-[20ch]">{t('expired')}</h1>
        <p className="max-w-measure">{t('expiredText', { minutes: RETENTION.answerMinutes })}</p>
        <Anchor to="/contact" className={buttonClass('go')}>
          {t('again')}
        </Anchor>
      </div>
    </PageFrame>
  );
}
