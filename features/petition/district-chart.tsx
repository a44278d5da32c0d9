import { getLocale, getTranslations } from 'next-intl/server';
import { dateAndTime } from '#i18n/dates.ts';
import { DISTRICT_STEP } from './districts.ts';
import { numberIn } from './figure-words.ts';
import type { Figures } from './figures.ts';

/** A table that carries its own bars: whoever cannot see them has the numbers beside. */
export async function DistrictChart({ figures: { districts, districtsAsOf } }: { figures: Figures }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('FiguresPage')]);
  const most = Math.max(DISTRICT_STEP, ...districts.map(({ count }) => count ?? 0));
  return (
    <table className="w-full">
      <caption className="pb-3 text-left text-s text-ink-soft">
        {t('districts.caption', dateAndTime(districtsAsOf, locale))}
      </caption>
      <thead className="sr-only">
        <tr>
          <th>{t('districts.district')}</th>
          <td />
          <th>{t('districts.count')}</th>
        </tr>
      </thead>
      <tbody>
        {districts.map(({ district, count }) => (
          <tr key={district} className="border-b border-rule break-inside-avoid">
            <th scope="row" className="py-2 pr-4 text-left text-s font-semibold whitespace-nowrap">
              {t('districts.name', { district })}
            </th>
            <td aria-hidden="true" className="w-full py-2">
              <svg width="100%" height="16" focusable="false">
                <rect width={`${((count ?? 0) / most) * 100}%`} height="16" className="fill-lake" />
              </svg>
            </td>
            <td className="py-2 pl-4 text-right whitespace-nowrap tabular-nums">
              {count ? (
                <b>{numberIn(locale, count)}</b>
              ) : (
                <span className="text-xs text-ink-soft">{t('fewer', { step: DISTRICT_STEP })}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
