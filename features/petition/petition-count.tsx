import { getLocale, getTranslations } from 'next-intl/server';
import { dateAndTime } from '#i18n/dates.ts';
import { RETENTION } from '#lib/retention.ts';
import { numberIn } from './figure-words.ts';
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
  const says = known.state === 'known' ? none(known.value, canSign) : known.state;
  return (
    <div data-figures={says ?? 'known'}>
      {says && <p>{t.rich(says, { minutes: RETENTION.figureMinutes, strong: (words) => <strong>{words}</strong> })}</p>}
      {!says && known.state === 'known' && (
        <p>
          <b className={`block leading-none font-bold tracking-tighter tabular-nums ${SIZES[size]}`}>
            {numberIn(locale, known.value.received)}
          </b>{' '}
          <span className="mt-2 block">{t('received', { count: known.value.received })}</span>
        </p>
      )}
      {known.state === 'known' && <Besides figures={known.value} />}
      {known.state === 'known' && (
        <p className="mt-2 text-xs text-ink-soft">{t('asOf', dateAndTime(known.value.asOf, locale))}</p>
      )}
    </div>
  );
}

/** What is counted apart, once there is some. */
async function Besides({ figures }: { figures: Figures }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('Figures')]);
  const kinds = (['confirmed', 'paper'] as const).filter((kind) => figures[kind] > 0);
  if (kinds.length === 0) return null;
  return (
    <p className="mt-2 text-s">
      {kinds.map((kind) => (
        <span key={kind} className="block">
          {t.rich(`besides.${kind}`, {
            count: figures[kind],
            number: numberIn(locale, figures[kind]),
            b: (words) => <b className="tabular-nums">{words}</b>,
          })}
        </span>
      ))}
    </p>
  );
}

const none = ({ received }: Figures, canSign: boolean) =>
  received > 0 ? undefined : canSign ? ('none' as const) : ('noneClosed' as const);
