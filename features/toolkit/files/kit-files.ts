import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { ToolkitItem } from '#content/toolkit.ts';
import { dateInWords } from '#i18n/dates.ts';
import type { Locale } from '#i18n/routing.ts';
import { bareAddress, wholeAddress } from '#lib/addresses.ts';
import { markup } from '#lib/markup.ts';
import { typedText } from '#lib/rich-text.ts';
import { type KitItem, listSheets } from '../kit.ts';
import { behindOf } from '../sheet.ts';
import { toolkitPaper } from '../papers/paper.ts';
import { behindWords } from './behind-words.ts';
import { oneFile } from './one-file.ts';
import { plainPage } from './plain-page.ts';
import { type KitFile, zipOf } from './zip.ts';

/** What others draw for an item: the name of its file in the kit (`picture.png`) and what it is, in words. */
export type Drawn = { folder: 'pictures' | 'pdf'; ending: string; bytes: Uint8Array };

type Row = { item: ToolkitItem; files: { path: string; folder: 'texts' | Drawn['folder'] }[] };

/**
 * The whole kit of a language as one ZIP: each item as text, picture and, where there is one, PDF, the one small file, and a page that lists
 * them and opens from the folder. The same content makes the same bytes.
 * @param drawn the pictures of an item
 * @throws when a PDF cannot be drawn: a kit that lacks something is not handed out
 */
export async function wholeKit(locale: Locale, drawn: (item: ToolkitItem) => Promise<Drawn[]>): Promise<Uint8Array> {
  const kit = await listSheets(locale);
  const files: KitFile[] = [];
  const rows: Row[] = [];
  for (const each of kit) {
    const { item } = each;
    const all = [...(await drawn(item)), ...(await papersOf(item, locale))];
    const own = [...(await textOf(each)), ...all.map((file) => named(item.slug, file))];
    files.push(...own);
    rows.push({ item, files: own.map(({ path }) => ({ path, folder: path.split('/')[0] as 'texts' })) });
  }
  const small: KitFile = { path: `sop130-${locale}.html`, bytes: Buffer.from(await oneFile(locale)) };
  const day =
    kit
      .map(({ item }) => item.reviewedOn)
      .toSorted()
      .at(-1) ?? '2026-01-01';
  const index = await indexPage(rows, small.path, day, locale);
  return zipOf([{ path: 'index.html', bytes: Buffer.from(index) }, small, ...files], day);
}

const papersOf = async ({ slug, pdf }: ToolkitItem, locale: Locale): Promise<Drawn[]> =>
  pdf ? [{ folder: 'pdf', ending: 'pdf', bytes: await toolkitPaper(slug, locale) }] : [];

const named = (slug: string, { folder, ending, bytes }: Drawn): KitFile => ({
  path: `${folder}/${slug}.${ending}`,
  bytes,
});

async function textOf(kit: KitItem): Promise<KitFile[]> {
  const { item, sheet } = kit;
  const address = wholeAddress({ folder: '/toolkit/[slug]', slug: item.slug }, item.lang);
  const note = await behindWords(behindOf(kit), item.lang);
  const parts = [item.title, ...note, ...sheet.map(({ text }) => typedText(text)), address];
  // Notepad and old phones read this as Unicode only with its mark, and its lines only with CRLF.
  const text = `\uFEFF${parts.join('\n\n')}\n`.replace(/\r?\n/g, '\r\n').toWellFormed();
  return [{ path: `texts/${item.slug}.txt`, bytes: Buffer.from(text) }];
}

async function indexPage(rows: Row[], small: string, day: string, locale: Locale): Promise<string> {
  const [t, tSite] = await Promise.all([
    getTranslations({ locale, namespace: 'ToolkitPage.file' }),
    getTranslations({ locale, namespace: 'Site' }),
  ]);
  const home = wholeAddress('/toolkit', locale);
  const list = rows.map(({ item: { title, summary, lang }, files }) => {
    const links = files.map(({ path, folder }) => markup`<li><a href="${path}">${t(`kinds.${folder}`)}</a></li>`);
    return markup`<article lang="${lang}"><h2>${title}</h2><p>${summary}</p><ul lang="${locale}">${links}</ul></article>\n`;
  });
  const body = markup`<header><p><strong>${tSite('name')} · ${tSite('place')}</strong></p><h1>${t('kitTitle')}</h1><p>${t('kitText')}</p><p>${t('asOf', { date: dateInWords(day, locale) })}<br><a href="${home}">${bareAddress(home)}</a></p><p><a href="${small}">${t('title')}</a></p></header><main>${list}</main>`;
  return plainPage({ lang: locale, title: t('kitTitle'), body });
}
