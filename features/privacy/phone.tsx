import { getLocale, getTranslations } from 'next-intl/server';
import { buttonClass } from '#components/button.ts';

const PARTS = ['what', 'never', 'seen', 'browser'] as const;

/** What stays on the reader's own phone, and a button that takes it off: a phone can be looked at by others. */
export async function OnYourPhone() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('PrivacyPage.onPhone')]);
  return (
    <section aria-labelledby="phone" className="grid gap-4 border-t-4 border-ink pt-3 lg:col-span-2">
      <h2 id="phone">{t('title')}</h2>
      <div className="grid max-w-measure gap-3">
        {PARTS.map((part) => (
          <p key={part}>{t(part)}</p>
        ))}
      </div>
      <p
        id="phone-cleared"
        role="status"
        className="hidden max-w-measure border-2 border-ink p-4 font-semibold target:block"
      >
        {t('done')}
      </p>
      <form method="post" action={`/api/forget?locale=${locale}`} className="print:hidden">
        <button type="submit" className={buttonClass('plain')}>
          {t('forget')}
        </button>
      </form>
    </section>
  );
}
