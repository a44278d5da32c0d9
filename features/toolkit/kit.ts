import 'server-only';
import { getTranslations } from 'next-intl/server';
import { getLetterTemplate } from '#content/contact.ts';
import { getPetitionText } from '#content/petition.ts';
import { listToolkitItems, type ToolkitItem } from '#content/toolkit.ts';
import type { Locale } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';
import { type Blanks, type Sheet, sheetOf, withWholeAddresses } from './sheet.ts';

export type KitItem = { item: ToolkitItem; sheet: Sheet };

/** Every item with its words, for readers of a language. One without any is left out: there is nothing to hand to anyone. */
export async function listSheets(locale: Locale): Promise<KitItem[]> {
  const items = await listToolkitItems(locale);
  const kit = await Promise.all(items.map(async (item) => ({ item, sheet: await sheetFor(item) })));
  return kit.filter(({ sheet }) => sheet.length > 0);
}

/** In the item's own language, so that a sheet that is not translated yet is not half translated. */
async function sheetFor(item: ToolkitItem): Promise<Sheet> {
  const [letter, petition] = await Promise.all([getLetterTemplate(item.lang), getPetitionText(item.lang)]);
  const sheet = sheetOf(item, { letter, petition }, await blanksIn(letter.lang));
  return withWholeAddresses(sheet, env.SITE_URL);
}

async function blanksIn(locale: Locale): Promise<Blanks> {
  const t = await getTranslations({ locale, namespace: 'ToolkitPage.blanks' });
  return {
    subject: (subject) => t('subject', { subject }),
    yourName: t('yourName'),
    office: t('office'),
    ownSentence: t('ownSentence'),
    signature: t('signature'),
  };
}
