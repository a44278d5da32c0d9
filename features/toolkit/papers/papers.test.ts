import jsQR from 'jsqr';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocumentProxy, renderPageAsImage } from 'unpdf';
import { describe, expect, test, vi } from 'vitest';
import { locales } from '#i18n/routing.ts';
import { wholeAddress } from '#lib/addresses.ts';
import type { Block, RichText } from '#lib/rich-text.ts';
import { plainText } from '#lib/rich-text.ts';
import { drawPdf } from '#pdf/draw.ts';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import type { KitItem } from '../kit.ts';
import { listPapers, paperSheet } from './paper.ts';

vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));
vi.setConfig({ testTimeout: 120_000 });

const MOST_BYTES = 200_000;
/** What printers at home do not reach: a quarter inch, less a hair for soft edges. In points. */
const UNPRINTED = 17;
const SCALE = 1;
const messages = { en, es };

const tight = (text: string) => text.replace(/\s/g, '');
const kits = Object.fromEntries(await Promise.all(locales.map(async (locale) => [locale, await listPapers(locale)])));
const cases = locales.flatMap((locale) =>
  kits[locale].map((kit: KitItem, at: number) => [kit.item.slug, locale, kit, other(locale, at)] as const),
);
function other(locale: string, at: number): KitItem {
  return kits[locales.find((each) => each !== locale)!][at];
}

type Drawn = { pages: string[]; pictures: { data: Uint8ClampedArray; width: number; height: number }[]; bytes: number };

async function drawn(kit: KitItem, others: KitItem[], scale = SCALE): Promise<Drawn> {
  const file = await drawPdf(await paperSheet(kit, others));
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const [pages, pictures]: [string[], Drawn['pictures']] = [[], []];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    if (at > 2) continue;
    const png = await renderPageAsImage(new Uint8Array(file), at, { canvasImport: () => import('@napi-rs/canvas'), scale }); // prettier-ignore
    const image = await loadImage(Buffer.from(png as ArrayBuffer));
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { width, height } = image;
    pictures.push({ data: context.getImageData(0, 0, width, height).data, width, height });
  }
  return { pages, pictures, bytes: file.length };
}

/** Ink where a printer does not reach. */
function strays({ data, width, height }: Drawn['pictures'][number]): number {
  const margin = Math.floor(UNPRINTED * SCALE);
  let count = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isInside = x >= margin && y >= margin && x < width - margin && y < height - margin;
      if (!isInside && data[(y * width + x) * 4 + 1]! < 200) count += 1;
    }
  return count;
}

/** Every paragraph and item of a text, in order. */
const partsOf = (text: RichText): string[] =>
  text.flatMap((block: Block) =>
    'items' in block ? block.items.flatMap(partsOf) : [plainText([{ ...block, nodeType: 'paragraph' }])],
  );

/** A hand-out sets "July 2017: words" as a head and words, so what is compared begins after the colon. */
const saysOf = ({ sheet }: KitItem): string[] =>
  sheet.flatMap(({ text }) => partsOf(text)).map((part) => part.replace(/^[^:]{3,40}: ?./, ''));

function withTexts({ item, sheet }: KitItem, change: (text: RichText) => RichText): KitItem {
  return { item, sheet: sheet.map((part) => ({ ...part, text: change(part.text) })) };
}

/** Each sentence twice. */
const doubled = (text: RichText): RichText =>
  JSON.parse(JSON.stringify(text), (key, value) => (key === 'value' ? `${value} ${value}`.trim() : value)) as RichText;

describe.each(cases)('%s in %s', (slug, locale, kit, others) => {
  test('it says all of its words, small, on the pages it should, inside what is printed', async () => {
    const { pages, pictures, bytes } = await drawn(kit, [others]);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(pages).toHaveLength(['flyer', 'comparison'].includes(slug) ? 2 : 1);
    const whole = tight(pages.join(' ').replace(/\(localhost[^)]*\)/g, ''));
    for (const words of saysOf(kit)) expect(whole).toContain(tight(words.split('\n')[0]!).slice(0, 60));
    expect(pictures.map(strays)).toEqual(pages.map(() => 0));
  });

  test('words twice as long are all there; nothing leaves the page', async () => {
    const long = withTexts(kit, doubled);
    const { pages, pictures } = await drawn(long, [withTexts(others, doubled)]);
    const whole = tight(pages.join(' '));
    for (const words of saysOf(long)) expect(whole).toContain(tight(words).slice(-40));
    expect(pictures.map(strays).every((each) => each === 0)).toBe(true);
  });
});

test.each(locales)(
  '%s: the codes on a page are read from its picture, and open what is printed beside them',
  async (locale) => {
    for (const [slug, to] of [
      ['flyer', '/petition'],
      ['call-script', '/contact'],
    ] as const) {
      const at = kits[locale].findIndex(({ item }: KitItem) => item.slug === slug);
      const { pictures, pages } = await drawn(kits[locale][at], [other(locale, at)], 2);
      const [{ data, width, height }] = pictures as [Drawn['pictures'][number]];
      const half = slug === 'call-script' ? Math.floor(height / 2) : height; // the card is there twice
      const address = wholeAddress(to, locale);
      expect(jsQR(data.slice(0, width * half * 4), width, half)?.data).toBe(address);
      expect(tight(pages[0]!)).toContain(address.replace('http://', ''));
    }
  },
);

test('an entry of twenty pages where one is expected goes on, says so on each, and keeps a size that reads', async () => {
  const printed = (kits.es as KitItem[]).filter(({ item }) => ['flyer', 'one-page', 'call-script'].includes(item.slug));
  for (const kit of printed) {
    const filler: Block[] = Array.from({ length: 420 }, (_, at) => ({ nodeType: 'paragraph', content: [{ nodeType: 'text', value: `Párrafo ${at}. ${'Una frase de cierta longitud que alguien escribió. '.repeat(3)}`, isBold: false }] })); // prettier-ignore
    const { pages, pictures } = await drawn(
      withTexts(kit, (text) => [...text, ...filler]),
      [],
    );
    expect(pages.length).toBeGreaterThan(9);
    for (const page of pages.slice(0, -1)) expect(page).toContain(messages.es.ToolkitPaper.continued);
    const found = pages
      .join(' ')
      .match(/Párrafo \d+\./g)!
      .map((each) => Number(each.slice(8, -1)));
    expect([...new Set(found)]).toEqual(filler.map((_, at) => at)); // the second card says the beginning again
    expect(pictures.map(strays).every((each) => each === 0)).toBe(true);
  }
});

test('small pictures are left out, words in other scripts become a sign that is explained', async () => {
  const odd: Block = { nodeType: 'paragraph', content: [{ nodeType: 'text', value: 'Hello 👩‍👩‍👧 🦋! مرحبا بالعالم \u202eabc', isBold: false }] }; // prettier-ignore
  for (const kit of kits.en as KitItem[]) {
    const { pages } = await drawn(
      withTexts(kit, (text) => [...text, odd]),
      [],
    );
    expect(tight(pages.join(''))).toContain('Hello![…]abc');
    expect(tight(pages.join(''))).toContain(tight(messages.en.ToolkitPaper.lettersMissing));
  }
});

test('words older than the English say so on each paper, which stays on as many pages', async () => {
  for (const [at, kit] of (kits.es as KitItem[]).entries()) {
    const behind = { ...kit, item: { ...kit.item, behindSince: '2026-11-25' } };
    const { pages, pictures } = await drawn(behind, [other('es', at)]);
    expect(tight(pages.join(' '))).toContain(tight(messages.es.Site.behind.split('{')[0]!));
    expect(pages).toHaveLength((await paperSheet(kit, [other('es', at)])).pages!);
    expect(pictures.map(strays).every((each) => each === 0)).toBe(true);
  }
});

test('fifty at once are drawn one after the other, the same one once', async () => {
  const sheet = await paperSheet(kits.en[0], []);
  const files = await Promise.all(Array.from({ length: 50 }, () => drawPdf(sheet)));
  expect(new Set(files).size).toBe(1);
});
