import { getTranslations } from 'next-intl/server';
import { RETENTION } from '#lib/retention.ts';

const KINDS = ['sealed', 'open', 'mail', 'never', 'press', 'until'] as const;

/** Stands before the button: what is kept, until when, and what becomes public. */
export async function WhatIsKept({ canMail }: { canMail: boolean }) {
  const t = await getTranslations('PetitionPage');
  return (
    <section aria-labelledby="kept" className="border-y-4 border-ink pt-4 pb-6">
      <h3 id="kept" className="text-l">
        {t('keep.title')}
      </h3>
      <dl className="mt-2">
        {KINDS.filter((kind) => kind !== 'mail' || canMail).map((kind) => (
          <div key={kind} className="border-b border-rule py-3 sm:grid sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-4">
            <dt className="font-bold">{t(`keep.${kind}.name`, { minutes: RETENTION.pressMinutes })}</dt>
            <dd className="text-s">
              {t(`keep.${kind}.text`, {
                minutes: RETENTION.pressMinutes,
                hours: RETENTION.mailKeyHours,
                days: RETENTION.rowDaysAfterDelivery,
              })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-s">
        {t.rich('warning', { strong: (words) => <strong>{words}</strong>, b: (words) => <b>{words}</b> })}
      </p>
    </section>
  );
}
