import 'server-only';
import { getTranslations } from 'next-intl/server';
import { type Council, getCouncil, type Official } from '#content/contact.ts';
import { type FaqItem, listFaqItems } from '#content/faq.ts';
import { getSettings } from '#content/pages.ts';
import { dateInWords } from '#i18n/dates.ts';
import type { Href } from '#i18n/paths.ts';
import type { Locale } from '#i18n/routing.ts';
import { bareAddress, wholeAddress } from '#lib/addresses.ts';
import { type Markup, markup } from '#lib/markup.ts';
import { phoneLink } from '#lib/phone.ts';
import { richHtml } from '#lib/rich-html.ts';
import { type KitItem, listSheets } from '../kit.ts';
import { behindOf } from '../sheet.ts';
import { behindWords } from './behind-words.ts';
import { plainPage } from './plain-page.ts';

const wholeIn = (locale: Locale) => (href: Href) => wholeAddress(href, locale);
const foreign = (lang: Locale, locale: Locale) => (lang === locale ? undefined : markup` lang="${lang}"`);

/** What to send on to someone without a connection: the questions, the one page, whom to call, in one HTML file. */
export async function oneFile(locale: Locale): Promise<string> {
  const [t, tSite, settings, items, council, kit] = await Promise.all([
    getTranslations({ locale, namespace: 'ToolkitPage.file' }),
    getTranslations({ locale, namespace: 'Site' }),
    getSettings(locale),
    listFaqItems(locale),
    getCouncil(locale),
    listSheets(locale),
  ]);
  const sheets = ['one-page', 'script'].flatMap((kind) => kit.find(({ item }) => item.kind === kind) ?? []);
  const home = wholeAddress('/', locale);
  const asOf = t('asOf', { date: dateInWords(latestOf(items, sheets), locale) });
  const parts = [
    ...sheets.map(({ item }) => ({ id: item.slug, title: item.title })),
    { id: 'call', title: t('call') },
    { id: 'questions', title: t('questions') },
  ];
  const body = markup`<header><p><strong>${tSite('name')} · ${tSite('place')}</strong></p><h1>${t('title')}</h1><p>${t('text')}</p><p>${asOf}<br><a href="${home}">${bareAddress(home)}</a></p></header>
<nav><ul>${parts.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>${await Promise.all(sheets.map((each) => sheetHtml(each, locale)))}
${await callHtml(council, locale)}
<section id="questions"><h2>${t('questions')}</h2>
${await Promise.all(items.map((item) => questionHtml(item, locale)))}</section></main>
<footer><p>${asOf} · ${bareAddress(home)}</p><p>${settings.wordsLicense}</p><p>${settings.editionNote}</p></footer>`;
  return plainPage({ lang: locale, title: t('title'), body });
}

const latestOf = (items: FaqItem[], sheets: KitItem[]): string =>
  [...items, ...sheets.map(({ item }) => item)]
    .map(({ reviewedOn }) => reviewedOn)
    .toSorted()
    .at(-1) ?? '';

async function sheetHtml({ item, sheet }: KitItem, locale: Locale): Promise<Markup> {
  const note = await noteHtml(behindOf({ item, sheet }), item.lang);
  const texts = sheet.map(
    ({ lang, text }) => markup`<div${foreign(lang, item.lang)}>${richHtml(text, wholeIn(lang))}</div>`,
  );
  const cautions = item.cautions && markup`<aside>${richHtml(item.cautions, wholeIn(item.lang))}</aside>`;
  return markup`<section id="${item.slug}"${foreign(item.lang, locale)}><h2>${item.title}</h2>${note}${texts}${cautions}</section>`;
}

const noteHtml = async (behindSince: string | undefined, lang: Locale): Promise<Markup[]> =>
  (await behindWords(behindSince, lang)).map((words) => markup`<p><em>${words}</em></p>`);

async function questionHtml(item: FaqItem, locale: Locale): Promise<Markup> {
  const [t, tSources] = await Promise.all([
    getTranslations({ locale, namespace: 'FaqPage' }),
    getTranslations({ locale, namespace: 'Sources' }),
  ]);
  const { slug, lang, question, short, answer, unknown, sources } = item;
  const open = unknown && markup`<aside><h4>${t('unknown')}</h4>${richHtml(unknown, wholeIn(lang), 4)}</aside>`;
  const note = await noteHtml(item.behindSince, lang);
  const list = sources.map(
    ({ url, title, confidence }) =>
      markup`<li><a href="${url}">${title}</a> (${tSources(`confidence.${confidence}`)})</li>`,
  );
  const grounds = list.length > 0 ? markup`<small>${tSources('title')}<ul>${list}</ul></small>` : undefined;
  return markup`<article id="${slug}"${foreign(lang, locale)}><h3>${question}</h3>${note}<p><strong>${short}</strong></p>${richHtml(answer, wholeIn(lang), 4)}${open}${grounds}</article>\n`;
}

async function callHtml({ seats, president, clerk, commission }: Council, locale: Locale): Promise<Markup> {
  const t = await getTranslations({ locale, namespace: 'ToolkitPage.file' });
  const rows = seats.map(({ holder, district }) => {
    const area = district && markup`<br><small>${district.area}</small>`;
    return markup`<li><b>${holder?.name ?? t('vacant')}</b>${area}<br>${phoneHtml(holder?.phone ?? president?.phone)}</li>`;
  });
  const others = (
    [
      [president, t('roles.council-president')],
      [clerk, t('roles.city-clerk')],
      [commission, t('roles.commission')],
    ] as const
  ).flatMap(([each, role]) => (each ? [otherHtml(each, role)] : []));
  return markup`<section id="call"><h2>${t('call')}</h2><h3>${t('seats')}</h3><ol>${rows}</ol><h3>${t('others')}</h3><ul>${others}</ul></section>`;
}

const otherHtml = ({ name, phone }: Official, role: string): Markup =>
  markup`<li>${role}: ${name === role ? undefined : markup`${name}, `}${phoneHtml(phone)}</li>`;

const phoneHtml = (phone?: string): Markup | undefined =>
  phone ? markup`<a href="${phoneLink(phone)}">${phone}</a>` : undefined;
