import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '#i18n/dates.ts';

/** When what stands here was last checked against its sources. */
export async function ReviewedOn({ date, className = 'text-xs text-ink-soft' }: { date: string; className?: string }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Site')]);
  return (
    <p className={className || undefined}>
      {t.rich('reviewed', { date: () => <time dateTime={date}>{dateInWords(date, locale)}</time> })}
    </p>
  );
}
