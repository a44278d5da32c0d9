import 'server-only';
import { type Locale, locales } from '#i18n/routing.ts';
import { drawPdf } from '#pdf/draw.ts';
import type { Sheet } from '#pdf/sheet.ts';
import { type KitItem, listSheets } from '../kit.ts';
import { callCard } from './call-card.ts';
import { flyer } from './flyer.ts';
import { handOut } from './hand-out.ts';
import { onePage } from './one-page.ts';
import { petitionPaper } from './petition.ts';
import { wordsIn } from './words.ts';

/** The items that an editor gave a PDF (`pdf`), for readers of a language. */
export async function listPapers(locale: Locale): Promise<KitItem[]> {
  return (await listSheets(locale)).filter(({ item }) => item.pdf);
}

/** Every paper there is, by the parts of its address (`paperPath`). */
export async function listPaperFiles(): Promise<{ locale: Locale; file: string }[]> {
  const papers = await Promise.all(locales.map(listPapers));
  return papers.flatMap((kits, i) => kits.map(({ item }) => ({ locale: locales[i]!, file: `${item.slug}.pdf` })));
}

/**
 * The PDF of a tool kit item: Letter size, at most 200 kB. Drawn once for each content, in a process of its own (`pdf/draw.ts`), then kept.
 * Whoever packs or serves one calls this.
 * @throws when there is none (ask `listPapers` first) or when it cannot be drawn
 */
export async function toolkitPaper(slug: string, locale: Locale): Promise<Buffer> {
  const sides = await Promise.all([locale, ...locales.filter((each) => each !== locale)].map(listPapers));
  const kit = sides.map((items) => items.find(({ item }) => item.slug === slug)).filter((each) => each !== undefined);
  if (!kit[0]) throw new Error(`No PDF is made of the tool kit item ${slug.slice(0, 60)}.`);
  return drawPdf(await paperSheet(kit[0], kit.slice(1)));
}

/** What is printed. @param others the same item for readers of the other languages */
export async function paperSheet(kit: KitItem, others: KitItem[]): Promise<Sheet> {
  const words = await wordsIn(kit.item.lang);
  switch (kit.item.kind) {
    case 'flyer':
      return flyer([kit, ...others.filter(({ item }) => item.lang !== kit.item.lang)], words);
    case 'petition-sheet':
      return petitionPaper(kit, words);
    case 'script':
      return callCard(kit, words);
    case 'comparison':
      return handOut(kit, words);
    default:
      return onePage(kit, words);
  }
}
