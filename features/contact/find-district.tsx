import { getLocale, getTranslations } from 'next-intl/server';
import { INPUT } from '#components/fields.tsx';
import { getBoundaries } from '#content/boundaries.ts';
import { firstChecked, isCheckedLongAgo } from '#content/checked.ts';
import type { Council } from '#content/contact.ts';
import { dateInWords } from '#i18n/dates.ts';
import { Locate } from './locate.tsx';
import { commonNote } from './seat-rows.ts';
import { Step } from './step.tsx';

/** What to know before choosing, and the search field. It stands outside the form: what is typed there is never sent. */
export async function FindDistrict({ council }: { council: Council }) {
  const [locale, t, boundaries] = await Promise.all([getLocale(), getTranslations('ContactPage'), getBoundaries()]);
  const checkedOn = firstChecked(council.seats.flatMap(({ holder }) => holder?.checkedOn ?? []));
  const kept = { count: '{count}', words: '{words}' }; // filled in by /enhance.js
  return (
    <Step id="find" number={t('step', { number: 1 })} title={t('find')}>
      <div className="grid max-w-measure gap-3">
        <p>{t('findText')}</p>
        <p className="text-xs text-ink-soft">{[t('zip'), t('part'), commonNote(council)].join(' ')}</p>
        {checkedOn && isCheckedLongAgo(checkedOn, new Date()) && (
          <p className="border-l-4 border-alert pl-4 font-semibold">
            {t('checkedLongAgo', { date: dateInWords(checkedOn, locale) })}
          </p>
        )}
        <div hidden data-needs-script suppressHydrationWarning className="print:hidden">
          <label htmlFor="search" className="leading-snug font-bold">
            {t('filter')}
          </label>
          <p id="search-hint" className="text-xs text-ink-soft">
            {t('filterHint')}
          </p>
          <input
            id="search"
            type="search"
            autoComplete="off"
            aria-describedby="search-hint"
            data-filter=".district"
            data-found="#search-found"
            className={INPUT}
          />
          <p
            id="search-found"
            role="status"
            suppressHydrationWarning
            data-one={t('found.one', kept)}
            data-many={t('found.many', kept)}
            data-none={t('found.none', kept)}
            className="mt-3 text-s leading-snug"
          >
            {''}
          </p>
        </div>
        {boundaries && <Locate city={cityPageOf(council)} />}
      </div>
    </Step>
  );
}

/** The City's own page about the districts: the official source of the list. */
const cityPageOf = ({ seats }: Council) =>
  seats.flatMap(({ district }) => district?.sources ?? []).find(({ confidence }) => confidence === 'official')?.url;
