import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { RichText } from '#components/rich-text.tsx';
import { Sources } from '#components/sources.tsx';
import { Untranslated } from '#components/untranslated.tsx';
import type { Meeting } from '#content/events.ts';
import { isKnownToIntl } from '#i18n/regional.ts';
import { Section } from './section.tsx';

/** The City's own list of meetings, files and votes. */
const CITY_CALENDAR = 'https://milwaukee.legistar.com';

/** Where one can be heard next, or where to look as long as nothing is known. */
export async function NextMeeting({ meeting }: { meeting: Meeting | undefined }) {
  const t = await getTranslations('HomePage.meeting');
  return (
    <Section heading={t('title')}>
      {meeting ? (
        <MeetingPanel meeting={meeting} />
      ) : (
        <div className="mt-6 grid max-w-[44rem] gap-3 border-2 border-dashed border-edge p-[clamp(1.25rem,3vw,2rem)]">
          <p className="text-l leading-snug font-bold">{t('none')}</p>
          <p>
            {t.rich('where', {
              a: (words) => (
                <a href={CITY_CALENDAR} rel="noreferrer">
                  {words}
                </a>
              ),
            })}
          </p>
        </div>
      )}
    </Section>
  );
}

async function MeetingPanel({ meeting }: { meeting: Meeting }) {
  const { title, startsAt, place, howTo, sources, lang, behindSince } = meeting;
  const [locale, format] = await Promise.all([getLocale(), getFormatter()]);
  return (
    <div
      lang={lang === locale ? undefined : lang}
      className="mt-6 grid max-w-[44rem] gap-3 border-2 border-ink bg-sheet p-[clamp(1.25rem,3vw,2rem)]"
    >
      <Untranslated lang={lang} behindSince={behindSince} />
      <h3 className="text-l">{title}</h3>
      <p className="font-semibold">
        <time lang={lang === locale ? undefined : locale} dateTime={startsAt}>
          {format.dateTime(new Date(startsAt), {
            dateStyle: isKnownToIntl(locale) ? 'full' : 'short',
            timeStyle: 'short',
          })}
        </time>
        <span className="block font-normal">{place}</span>
      </p>
      <RichText text={howTo} />
      <Sources sources={sources} />
    </div>
  );
}
