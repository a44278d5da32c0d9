import type { Locale } from '#i18n/routing.ts';
import type { Pair } from '../pairs.ts';

export const FORMATS = ['json', 'csv', 'txt', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** Where a comparison is downloaded, without host. */
export const downloadPath = ({ a, b }: Pair, locale: Locale, format: Format): string =>
  `/data/${locale}/compare/${a}/${b}.${format}`;

export const SCHEMA_PATH = '/data/schemas/compare.json';
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';
