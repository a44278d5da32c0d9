import { getTranslations } from 'next-intl/server';
import type { Card } from '#components/share-card.ts';
import type { PageText } from '#content/pages.ts';
import type { Locale } from '#i18n/routing.ts';

/**
 * The picture of the home page: the claim, and that it is asked for. Its line is one short sentence of its own: of a longer text a
 * picture shows what finds room, and the claim alone reads as if the policy said so.
 */
export async function cardOfHome({ title }: Pick<PageText, 'title'>, locale: Locale): Promise<Omit<Card, 'address'>> {
  const t = await getTranslations({ locale, namespace: 'SharePicture' });
  return { title, text: t('demand'), isPoster: true };
}
