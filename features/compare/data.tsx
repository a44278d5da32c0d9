import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '#components/breadcrumbs.tsx';
import { JsonLd } from '#components/json-ld.tsx';
import { getSettings } from '#content/pages.ts';
import type { Href } from '#i18n/paths.ts';
import { absolute, wholeAddress } from '#lib/addresses.ts';
import type { Comparison } from './comparison.ts';
import { downloadPath, type Format, FORMATS, LICENCE_URL } from './downloads/addresses.ts';
import { headOf } from './head.ts';
import type { History } from './history.ts';

const TYPES: Record<Format, string> = {
  json: 'application/json',
  csv: 'text/csv',
  txt: 'text/plain',
  pdf: 'application/pdf',
};

/** A comparison as search engines read it: a data set of summaries, with its licence and the day it was checked. */
export async function ComparisonData({ comparison, here }: { comparison: Comparison; here: Href }) {
  const locale = await getLocale();
  const [t, { title, description }, { organization }] = await Promise.all([
    getTranslations('Site'),
    headOf(comparison.pair, locale),
    getSettings(locale),
  ]);
  const data = {
    '@type': 'Dataset',
    name: title,
    description,
    url: wholeAddress(here, locale),
    inLanguage: locale,
    license: LICENCE_URL,
    isAccessibleForFree: true,
    dateModified: comparison.reviewedOn,
    creator: { '@type': 'Organization', name: organization },
    distribution: FORMATS.map((format) => ({
      '@type': 'DataDownload',
      encodingFormat: TYPES[format],
      contentUrl: absolute(downloadPath(comparison.pair, locale, format)),
    })),
  };
  return (
    <>
      <JsonLd data={data} />
      {here !== '/compare' && (
        <Breadcrumbs
          trail={[
            { name: t('pages./compare'), to: '/compare' },
            { name: title, to: here },
          ]}
        />
      )}
    </>
  );
}

export async function PointData({ history: { provision } }: { history: History }) {
  const t = await getTranslations('Site');
  const here: Href = { folder: '/provisions/[slug]', slug: provision.slug };
  return (
    <Breadcrumbs
      trail={[
        { name: t('pages./compare'), to: '/compare' },
        { name: provision.topic, to: here },
      ]}
    />
  );
}
