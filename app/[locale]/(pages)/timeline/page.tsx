import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { listTimelineEvents } from '#content/events.ts';
import { getPageText } from '#content/pages.ts';
import { TimelinePage } from '#features/timeline/timeline-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const { metaTitle, description } = await getPageText('timeline', locale);
  return metadataOf('/timeline', locale, { title: metaTitle, description });
}

export default async function Page() {
  const locale = await getLocale();
  const [text, events] = await Promise.all([getPageText('timeline', locale), listTimelineEvents(locale, new Date())]);
  return (
    <PageFrame here="/timeline">
      <TimelinePage text={text} events={events} />
    </PageFrame>
  );
}
