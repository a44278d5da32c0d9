import 'server-only';
import { getTranslations } from 'next-intl/server';
import { defaultLocale } from '#i18n/routing.ts';
import { RETENTION } from '#lib/retention.ts';
import { RULES } from './counting-rule.tsx';
import { type DistrictCount, getFigures } from './figures.ts';

/** The contract of `/data/petition.json`. Not in use yet: `confirmed` and `paper`, which stand at 0; `rule` says so. */
export type PublishedFigures = {
  received: number;
  confirmed: 0;
  paper: 0;
  asOf: string;
  /** How it was counted, in English. */
  rule: string;
  /** `count` is a multiple of ten, or null for fewer than ten. */
  districts: DistrictCount[];
};

/** `undefined` until this process has read them. */
export async function publishedFigures(): Promise<PublishedFigures | undefined> {
  const known = getFigures();
  if (known.state !== 'known') return undefined;
  const t = await getTranslations({ locale: defaultLocale, namespace: 'Figures' });
  const { received, districts, asOf } = known.figures;
  return {
    received,
    confirmed: 0,
    paper: 0,
    asOf,
    rule: RULES.map((rule) => t(`rule.${rule}`, { minutes: RETENTION.figureMinutes })).join(' '),
    districts,
  };
}
