import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { listTimelineEvents } from '#content/events.ts';
import { getPageText } from '#content/pages.ts';
import { MissingYear } from '#features/timeline/missing-year.tsx';
import { YearPage } from '#features/timeline/year-page.tsx';
import { nearestYears, yearsOf } from '#features/timeline/years.ts';
import { defaultLocale, type Locale } from '#i18n/routing.ts';

type Props = PageProps<'/[locale]/timeline/[year]'>;

const listYears = async (locale: Locale) => yearsOf(await listTimelineEvents(locale, new Date()));

export async function generateStaticParams() {
  return (await listYears(defaultLocale)).map(({ year }) => ({ year }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [asked, locale, t] = await Promise.all([params, getLocale(), getTranslations('TimelinePage')]);
  const shown = (await listYears(locale)).find(({ year }) => year === asked.year);
  if (!shown) return {};
  const { year, events } = shown;
  return metadataOf({ folder: '/timeline/[year]', year }, locale, {
    title: t('yearMetaTitle', { year }),
    description: t('yearDescription', { year, count: events.length }),
  });
}

export default async function Page({ params }: Props) {
  const [{ year: asked }, locale] = await Promise.all([params, getLocale()]);
  const [years, { reviewedOn }] = await Promise.all([listYears(locale), getPageText('timeline', locale)]);
  const shown = years.find(({ year }) => year === asked);
  if (!shown)
    return (
      <MissingYear
        years={nearestYears(
          asked,
          years.map(({ year }) => year),
        )}
      />
    );
  return (
    <PageFrame here={{ folder: '/timeline/[year]', year: asked }}>
      <YearPage {...{ shown, years, reviewedOn }} />
    </PageFrame>
  );
}
