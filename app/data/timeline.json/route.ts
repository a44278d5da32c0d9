import { listTimelineEvents } from '#content/events.ts';
import { getPageText, getSettings } from '#content/pages.ts';
import { timelineJson } from '#features/timeline/timeline-json.ts';
import { inEachLanguage, type Locale, locales } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';

export const dynamic = 'force-dynamic';

/** Open to every page and program: all events with their sources, in every language. */
export async function GET(): Promise<Response> {
  const now = new Date();
  const [text, settings, events] = await Promise.all([
    inEach((locale) => getPageText('timeline', locale)),
    inEach(getSettings),
    inEach((locale) => listTimelineEvents(locale, now)),
  ]);
  const licence = inEachLanguage((locale) => settings[locale].wordsLicense);
  return Response.json(timelineJson({ siteUrl: env.SITE_URL, text, licence, events }), {
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, s-maxage=60' },
  });
}

async function inEach<Value>(read: (locale: Locale) => Promise<Value>): Promise<Record<Locale, Value>> {
  const found = await Promise.all(locales.map(async (locale) => [locale, await read(locale)] as const));
  return Object.fromEntries(found) as Record<Locale, Value>;
}
