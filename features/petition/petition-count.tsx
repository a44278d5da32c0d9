import { getLocale, getTranslations } from 'next-intl/server';
import type { Locale } from '#i18n/routing.ts';
import { dateInWords } from '#components/dates.ts';
import { dayOf, TIME_ZONE } from '#i18n/time-zone.ts';
import { RETENTION } from '#lib/retention.ts';
import { type Figures, getFigures } from './figures.ts';

const SIZES = { page: 'text-3xl', home: 'text-num' } as const;

type Props = {
  size?: keyof typeof SIZES;
  /** False when it would be no use to say that one can be among the first. */
  canSign?: boolean;
};

/** How many have signed, as published. `data-figures` makes the page be drawn anew when that changes. */
export async function PetitionCount({ size = 'page', canSign = true }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Figures')]);
  const known = getFigures();
  const says = known.state === 'known' ? none(known.figures, canSign) : known.state;
  return (
    <div data-figures={says ?? 'known'}>
      {says ? (
        <p>{t.rich(says, { minutes: RETENTION.figureMinutes, strong: (words) => <strong>{words}</strong> })}</p>
      ) : (
        known.state === 'known' && (
          <p>
            <b className={`block leading-none font-bold tracking-tighter tabular-nums ${SIZES[size]}`}>
              {numberIn(locale, known.figures.received)}
            </b>{' '}
            <span className="mt-2 block">{t('received', { count: known.figures.received })}</span>
          </p>
        )
      )}
      {known.state === 'known' && (
        <p className="mt-2 text-xs leading-normal text-ink-soft">{t('asOf', momentIn(locale, known.figures))}</p>
      )}
    </div>
  );
}

/** As people in Milwaukee write it, in both languages: 1,284. */
const numberIn = (locale: Locale, number: number) => new Intl.NumberFormat(`${locale}-US`).format(number);

function momentIn(locale: Locale, { asOf }: Figures): { date: string; time: string } {
  const moment = new Date(asOf);
  const time = new Intl.DateTimeFormat(`${locale}-US`, { timeStyle: 'short', timeZone: TIME_ZONE }).format(moment);
  return { date: dateInWords(dayOf(moment), locale), time };
}

const none = ({ received }: Figures, canSign: boolean) =>
  received > 0 ? undefined : canSign ? ('none' as const) : ('noneClosed' as const);
