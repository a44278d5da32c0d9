import { getTranslations } from 'next-intl/server';
import { listTimelineEvents } from '#content/events.ts';
import { getPageText, getSettings } from '#content/pages.ts';
import { eventHtml } from '#features/timeline/event-html.ts';
import { atomFeed } from '#features/timeline/feed.ts';
import { datesInWords } from '#i18n/dates.ts';
import { isLocale } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';

export const dynamic = 'force-dynamic';

/** The timeline as an Atom feed, the latest event first. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/feed.xml'>): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const [events, { metaTitle, description, reviewedOn }, settings, t, tSources] = await Promise.all([
    listTimelineEvents(locale, new Date()),
    getPageText('timeline', locale),
    getSettings(locale),
    getTranslations({ locale, namespace: 'TimelinePage' }),
    getTranslations({ locale, namespace: 'Sources' }),
  ]);
  const words = {
    decidedBy: t('decidedBy'),
    sources: tSources('title'),
    confidence: {
      official: tSources('confidence.official'),
      press: tSources('confidence.press'),
      'one-side': tSources('confidence.one-side'),
    },
  };
  const feed = atomFeed({
    locale,
    siteUrl: env.SITE_URL,
    title: metaTitle,
    subtitle: description,
    author: { name: settings.organization, url: settings.organizationUrl },
    rights: settings.wordsLicense,
    reviewedOn,
    entries: events.toReversed().map((event) => ({
      ...event,
      title: t('feedTitle', { date: datesInWords(event.date, event.endDate, locale), title: event.title }),
      html: eventHtml(event, locale, env.SITE_URL, words),
    })),
  });
  return new Response(feed, {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, s-maxage=60',
      'access-control-allow-origin': '*',
    },
  });
}
