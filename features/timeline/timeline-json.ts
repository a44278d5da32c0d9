import type { TimelineEvent } from '#content/events.ts';
import { oldestFirst } from '#content/oldest-first.ts';
import { pathOf } from '#i18n/paths.ts';
import { inEachLanguage, type Locale, locales } from '#i18n/routing.ts';
import { plainText } from '#lib/rich-text.ts';

/** Words by language; a language that nobody has translated into is not there. */
type InLanguages = Partial<Record<Locale, string>>;

type Given = {
  siteUrl: string;
  text: Record<Locale, { title: string; reviewedOn: string }>;
  licence: Record<Locale, string>;
  /** The same events as readers of each language get them, oldest first. */
  events: Record<Locale, TimelineEvent[]>;
};

/** What `/data/timeline.json` answers: see docs/contracts.md. */
export function timelineJson({ siteUrl, text, licence, events }: Given) {
  const all = mergeLanguages(events);
  const days = [
    ...locales.map((locale) => text[locale].reviewedOn),
    ...all.flatMap((versions) => versions.map(({ reviewedOn }) => reviewedOn)),
  ];
  return {
    title: inEachLanguage((locale) => text[locale].title),
    asOf: days.toSorted().at(-1),
    licence: inEachLanguage((locale) => licence[locale]),
    url: inEachLanguage((locale) => siteUrl + pathOf('/timeline', locale)),
    events: all.map((versions) => eventJson(versions, siteUrl)),
  };
}

/** One list for each event: as readers of each language get it. */
function mergeLanguages(events: Record<Locale, TimelineEvent[]>): TimelineEvent[][] {
  const bySlug = Map.groupBy(
    locales.flatMap((locale) => events[locale]),
    ({ slug }) => slug,
  );
  return [...bySlug.values()].toSorted(([a], [b]) => oldestFirst(a!, b!));
}

function eventJson(versions: TimelineEvent[], siteUrl: string) {
  const [{ slug, date, endDate, confidence, reviewedOn, sources }] = versions as [TimelineEvent];
  return {
    slug,
    date,
    endDate,
    confidence,
    reviewedOn,
    url: inEachLanguage((locale) => `${siteUrl}${pathOf('/timeline', locale)}#${slug}`),
    title: wordsOf(versions, ({ title }) => title),
    text: wordsOf(versions, ({ body }) => plainText(body)),
    decidedBy: wordsOf(versions, ({ decidedBy }) => decidedBy),
    sources: sources.map(({ id, url, language, confidence: known }) => {
      const inLanguages = versions.flatMap((version) => version.sources.filter((source) => source.id === id));
      return {
        title: wordsOf(inLanguages, ({ title }) => title),
        note: wordsOf(inLanguages, ({ note }) => note),
        url,
        language,
        confidence: known,
      };
    }),
  };
}

/** Left out where no language has any. */
function wordsOf<Version extends { lang: Locale }>(
  versions: Version[],
  pick: (version: Version) => string | undefined,
): InLanguages | undefined {
  const found = versions.flatMap((version) => {
    const words = pick(version);
    return words ? [[version.lang, words] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
