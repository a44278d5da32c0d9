import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '#i18n/dates.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { dayLine, HIGH, WIDE } from './day-line.ts';
import { numberIn } from './figure-words.ts';
import { DAY_STEP, type Figures } from './figures.ts';

/** The totals by day: a drawing with the same numbers as a table behind it. */
export async function DayChart({ figures: { days, asOf } }: { figures: Figures }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('FiguresPage')]);
  const line = dayLine(days, dayOf(new Date(asOf)));
  if (!line) return <p className="max-w-measure">{t('days.none')}</p>;
  const said = (count: number | null | undefined) => (count ? numberIn(locale, count) : t('fewer', { step: DAY_STEP }));
  const [from, to] = [dateInWords(line.from, locale), dateInWords(line.to, locale)];
  return (
    <figure className="grid gap-2">
      <p aria-hidden="true" className="text-xs leading-none text-ink-soft tabular-nums">
        {numberIn(locale, line.top)}
      </p>
      <svg
        role="img"
        aria-label={t('days.label', { from, to, first: said(days[0]?.count), last: said(days.at(-1)?.count) })}
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        preserveAspectRatio="none"
        className="h-56 w-full border-y border-y-rule border-b-ink lg:h-72"
      >
        <path d={`M0 ${HIGH / 2}H${WIDE}`} vectorEffect="non-scaling-stroke" className="stroke-rule" />
        <path d={line.area} className="fill-lake-wash" />
        <path d={line.line} vectorEffect="non-scaling-stroke" strokeWidth="3" className="fill-none stroke-lake" />
      </svg>
      <p aria-hidden="true" className="flex justify-between gap-6 text-xs text-ink-soft">
        <span>{from}</span> <span className="text-right">{to}</span>
      </p>
      <figcaption className="text-s">{t('days.caption')}</figcaption>
      <details>
        <summary className="inline-flex min-h-tap cursor-pointer items-center text-s font-semibold text-lake underline underline-offset-4">
          {t('days.table')}
        </summary>
        <table className="text-s">
          <caption className="pb-2 text-left text-ink-soft">{t('days.tableCaption')}</caption>
          <thead>
            <tr className="border-b-2 border-ink text-left">
              <th className="py-2 pr-8">{t('days.day')}</th>
              <th className="py-2 text-right">{t('days.total')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, count }) => (
              <tr key={day} className="border-b border-rule">
                <th scope="row" className="py-2 pr-8 text-left font-normal">
                  {dateInWords(day, locale)}
                </th>
                <td className="py-2 text-right tabular-nums">{said(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
