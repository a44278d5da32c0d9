import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { findNextMeeting, listTimelineEvents } from '#content/events.ts';
import { listDemands } from '#content/faq.ts';
import { getPageText, listPageSections } from '#content/pages.ts';
import { HomeRedline } from '#features/compare/home-redline.tsx';
import { cardOfHome } from '#features/home/card.ts';
import { HomePage } from '#features/home/home-page.tsx';
import { SiteData } from '#features/home/site-data.tsx';
import { latestEvent } from '#features/home/latest-event.ts';
import { PetitionCount } from '#features/petition/petition-count.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const text = await getPageText('home', locale);
  const { metaTitle, description } = text;
  return metadataOf('/', locale, { title: metaTitle, description, card: await cardOfHome(text, locale) });
}

export default async function Page() {
  const locale = await getLocale();
  const now = new Date();
  const [text, parts, events, meeting, demands] = await Promise.all([
    getPageText('home', locale),
    listPageSections('home', locale),
    listTimelineEvents(locale, now),
    findNextMeeting(locale, now),
    listDemands(locale),
  ]);
  return (
    <PageFrame here="/">
      <HomePage
        {...{ text, parts, meeting, demands }}
        latest={latestEvent(events)}
        count={<PetitionCount size="home" />}
        redline={<HomeRedline locale={locale} />}
      />
      <SiteData description={text.lead} />
    </PageFrame>
  );
}
