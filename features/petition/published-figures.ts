import 'server-only';
import { getTranslations } from 'next-intl/server';
import { defaultLocale } from '#i18n/routing.ts';
import { RULES, ruleNumbers } from './counting-rule.tsx';
import { type Figures, getFigures } from './figures.ts';

/** The contract of `/data/petition.json`: what the pages show, and how it was counted, in English. */
export type PublishedFigures = Figures & { rule: string };

/** `undefined` until this process has read them. */
export async function publishedFigures(): Promise<PublishedFigures | undefined> {
  const known = getFigures();
  if (known.state !== 'known') return undefined;
  const t = await getTranslations({ locale: defaultLocale, namespace: 'Figures' });
  const { received, confirmed, paper, asOf, ...rest } = known.value;
  const rule = RULES.map((part) => t(`rule.${part}`, ruleNumbers)).join(' ');
  return { received, confirmed, paper, asOf, rule, ...rest };
}
