import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { PageLead } from '#components/page-lead.tsx';
import { getPageText } from '#content/pages.ts';
import { dateInWords } from '#i18n/dates.ts';
import { RETENTION } from '#lib/retention.ts';
import { KeyList } from './key-list.tsx';
import { OnYourPhone } from './phone.tsx';
import { KEPT, LIMITS, PROMISES } from './promises.ts';

/** Each promise in a sentence, what a signature leaves with us, and what we cannot promise. Numbers are those the code forgets by. */
export async function PrivacyPage({ keys }: { keys: string[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('PrivacyPage')]);
  const text = await getPageText('privacy', locale);
  return (
    <div className="mx-auto grid max-w-wide gap-12 px-gut pt-12">
      <div className="grid gap-4">
        <h1>{text.title}</h1>
        <PageLead text={text} className="max-w-measure text-l leading-snug" />
        <p className="text-s text-ink-soft">{t('reviewed', { date: dateInWords(text.reviewedOn, locale) })}</p>
      </div>
      <section className="grid gap-2">
        <h2>{t('promisesTitle')}</h2>
        <ol className="grid gap-x-16 border-t-4 border-ink lg:grid-cols-2">
          {PROMISES.map((promise, index) => (
            <li key={promise} id={promise} className="grid grid-cols-[2.5rem_1fr] border-b border-rule py-4">
              <span className="text-l font-bold text-monarch-text tabular-nums" aria-hidden="true">
                {index + 1}
              </span>
              <p>{t(`promises.${promise}`, RETENTION)}</p>
            </li>
          ))}
        </ol>
      </section>
      <div className="grid items-start gap-x-16 gap-y-12 lg:grid-cols-2">
        <section className="grid gap-4">
          <h2>{t('keptTitle')}</h2>
          <p className="max-w-measure">{t('keptLead')}</p>
          <dl className="border-t-4 border-ink">
            {KEPT.map((part) => (
              <div key={part} className="grid gap-x-6 border-b border-rule py-3 sm:grid-cols-[10rem_1fr]">
                <dt className="font-bold">{t(`kept.${part}.what`)}</dt>
                <dd>{t(`kept.${part}.how`)}</dd>
              </div>
            ))}
          </dl>
          <p className="max-w-measure">{t('keptUntil', RETENTION)}</p>
          <p>
            <Anchor to="/petition/withdraw" className="tap font-semibold">
              {t('withdraw')}
            </Anchor>
          </p>
          <KeyList keys={keys} />
        </section>
        <section className="grid gap-4">
          <h2>{t('limitsTitle')}</h2>
          <ul className="grid max-w-measure list-disc gap-3 pl-6">
            {LIMITS.map((limit) => (
              <li key={limit}>{t(`limits.${limit}`, RETENTION)}</li>
            ))}
          </ul>
        </section>
        <OnYourPhone />
      </div>
    </div>
  );
}
