import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '#i18n/dates.ts';
import { type Locale, otherLocales } from '#i18n/routing.ts';
import type { Changes } from './changes.ts';
import { type KeptState, statePath } from './known.ts';

/** One kept state: its day, file and mark, and what changed, in words. */
export async function StateCard({ state, isNewest }: { state: KeptState; isNewest: boolean }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('StatesPage')]);
  const { day, sha256, changes } = state;
  const date = dateInWords(day, locale);
  return (
    <li className="grid gap-x-8 gap-y-3 border-t-2 border-ink pt-4 md:grid-cols-[minmax(0,4fr)_minmax(0,9fr)] print:break-inside-avoid">
      <div>
        <h3 id={`d-${day}`} className="text-l">
          <time dateTime={day}>{date}</time>
        </h3>
        <a href={statePath(day)} className="tap">
          {t('file', { day: date })}
        </a>
      </div>
      <div className="grid gap-3">
        <h4 className="text-s">{t('changes')}</h4>
        <ul className="grid gap-1 leading-snug">
          {sentencesOf(changes, locale, t).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {isNewest && <p className="text-xs text-ink-soft">{t('lastOfDay')}</p>}
        <p className="text-xs text-ink-soft">
          <b>{t('sha256')}:</b> <code className="break-all">{sha256}</code>
        </p>
      </div>
    </li>
  );
}

type Translator = Awaited<ReturnType<typeof getTranslations<'StatesPage'>>>;

/** What changed since the state before, each point and version by its name. */
function sentencesOf(
  { isFirst, points, versions, sources, hasOther }: Changes,
  locale: Locale,
  t: Translator,
): string[] {
  if (isFirst) return [t('first')];
  const sentences = [
    ...points.map(({ name, change, versions: places }) => {
      const values = { change: t(`change.${change}`), name: nameIn(name, locale) };
      const where = places.map((place) => nameIn(place.name, locale)).join('; ');
      return where ? t('pointIn', { ...values, versions: where }) : t('point', values);
    }),
    ...versions.map(({ name, change }) => t('version', { change: t(`change.${change}`), name: nameIn(name, locale) })),
    ...(sources > 0 ? [t('sources', { count: sources })] : []),
    ...(hasOther ? [t('other')] : []),
  ];
  return sentences.length > 0 ? sentences : [t('nothing')];
}

/** In the reader's language, else in one that has it. */
function nameIn(name: Changes['points'][number]['name'], locale: Locale): string {
  return [locale, ...otherLocales(locale)].map((each) => name[each]).find(Boolean) ?? '';
}
