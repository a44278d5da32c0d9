import { feedPathOf, type Href, pathOf } from '#i18n/paths.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { expect, type Page, test } from './fixtures.ts';
import { everyPage, folderOf } from './pages.ts';
import { words } from './words.ts';

type Answer = {
  asOf: string;
  licence: Record<Locale, string>;
  events: {
    slug: string;
    date: string;
    confidence: 'official' | 'press' | 'one-side';
    url: Record<Locale, string>;
    title: Record<Locale, string>;
    text: Record<Locale, string>;
    sources: { url: string }[];
  }[];
};

const JSON_PATH = '/data/timeline.json';
const years = everyPage.filter((page) => folderOf(page) === '/timeline/[year]') as Extract<Href, { year: string }>[];

const slugsOn = (tab: Page) => tab.locator('article.event').evaluateAll((all) => all.map(({ id }) => id));
const readJson = async (tab: Page) => (await (await tab.request.get(JSON_PATH)).json()) as Answer;

for (const locale of locales) {
  const { TimelinePage: timeline, Site: site, Sources: sources } = words[locale];
  const whole = pathOf('/timeline', locale);

  test.describe(`${locale}, without script`, () => {
    test.use({ javaScriptEnabled: false });

    test('the page shows what the JSON says: every event, in its order, with sources and how it is known', async ({
      page: tab,
    }) => {
      const { events } = await readJson(tab);
      expect(events.length).toBeGreaterThan(35);
      await tab.goto(whole);
      expect(await slugsOn(tab)).toEqual(events.map(({ slug }) => slug));
      const shown = await tab.locator('article.event').evaluateAll((all) =>
        all.map((article) => ({
          heading: article.querySelector('h3')?.textContent,
          grade: article.querySelector('.kind')?.textContent,
          text: article.textContent,
          links: [...article.querySelectorAll('.sources a')].map((link) => link.getAttribute('href')),
        })),
      );
      for (const [index, { title, text, confidence, sources: given }] of events.entries()) {
        expect(shown[index]).toMatchObject({
          heading: title[locale],
          grade: sources.confidence[confidence],
          links: given.map(({ url }) => url),
        });
        for (const line of text[locale].split('\n')) expect(shown[index]!.text).toContain(line);
      }
    });

    test('each year has an address with its events and no others', async ({ page: tab }) => {
      const { events } = await readJson(tab);
      const seen: string[] = [];
      for (const page of years) {
        const answer = await tab.goto(pathOf(page, locale));
        expect(answer?.status()).toBe(200);
        const slugs = await slugsOn(tab);
        seen.push(...slugs);
        expect(slugs).toEqual(events.filter(({ date }) => date.startsWith(page.year)).map(({ slug }) => slug));
        await expect(tab.getByRole('heading', { level: 1 })).toHaveText(
          timeline.yearTitle.replace('{year}', page.year),
        );
        await expect(tab.locator('nav [aria-current=page]').filter({ visible: true })).toContainText(page.year);
      }
      expect(seen).toEqual(events.map(({ slug }) => slug));
    });

    test('from all years to one, to another, and back', async ({ page: tab }) => {
      const [first, , third] = years;
      await tab.goto(whole);
      await tab.getByRole('link', { name: timeline.only.replace('{year}', first!.year), exact: true }).click();
      await expect(tab).toHaveURL(pathOf(first!, locale));
      await tab.getByRole('navigation', { name: timeline.years }).getByRole('link', { name: third!.year }).click();
      await expect(tab).toHaveURL(pathOf(third!, locale));
      await tab.getByRole('link', { name: timeline.all, exact: true }).click();
      await expect(tab).toHaveURL(whole);
    });

    test('the list of years leads to each part, and stays in sight beside it', async ({ page: tab }) => {
      await tab.setViewportSize({ width: 1280, height: 800 });
      await tab.goto(whole);
      const list = tab.getByRole('navigation', { name: timeline.contents });
      const { year } = years.at(-2)!;
      await list.getByRole('link', { name: year }).click();
      await expect(tab).toHaveURL(`${whole}#${year}`);
      await expect(tab.locator(`h2[id="${year}"]`)).toBeInViewport();
      await expect(list).toBeInViewport();
    });

    test('the link of an event leads to it and marks it', async ({ page: tab, baseURL }) => {
      const { events } = await readJson(tab);
      const { url, slug } = events[events.length >> 1]!;
      await tab.goto(url[locale].replace(/^https?:\/\/[^/]+/, baseURL!));
      const article = tab.locator(`[id="${slug}"]`);
      await expect(article).toBeInViewport();
      await expect(article.getByRole('heading')).toHaveCSS('text-decoration-line', 'underline');
      await expect(article.getByRole('link', { name: site.link.open })).toHaveAttribute('href', `${whole}#${slug}`);
      await expect(tab.locator('main button:visible')).toHaveCount(0);
    });

    for (const [asked, nearest] of [
      ['2021', ['2020', '2023', '2019']],
      ['1776', ['2007', '2015', '2016']],
      ['soon', years.map(({ year }) => year).toReversed()],
    ] as const) {
      test(`"${asked}" is no year of ours: a real 404 with the nearest`, async ({ page: tab }) => {
        const answer = await tab.goto(`${whole}/${asked}`);
        expect(answer?.status()).toBe(404);
        await expect(tab).toHaveTitle(timeline.missing.title);
        const offered = tab.locator('main li');
        const named = nearest.map((year) => timeline.yearTitle.replace('{year}', year));
        await expect(offered).toHaveText([...named, timeline.all]);
        await offered.first().getByRole('link').click();
        await expect(tab).toHaveURL(pathOf({ folder: '/timeline/[year]', year: nearest[0]! }, locale));
      });
    }

    test('the latest event of the first page leads to itself here', async ({ page: tab }) => {
      await tab.goto(pathOf('/', locale));
      await tab.getByRole('link', { name: words[locale].HomePage.latest.timeline }).click();
      const [, slug] = tab.url().split('#');
      await expect(tab.locator(`article.event[id="${slug}"]`)).toBeInViewport();
    });
  });

  test(`the feed in ${locale} is XML that a browser reads, found in the head, and agrees with the page`, async ({
    page: tab,
  }) => {
    const { events } = await readJson(tab);
    await tab.goto(whole);
    const found = await tab.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href');
    expect(new URL(found!).pathname).toBe(feedPathOf(locale));
    const feed = await tab.evaluate(async (path) => {
      const answer = await fetch(path);
      const xml = new DOMParser().parseFromString(await answer.text(), 'application/xml');
      const text = (parent: Element | Document, name: string) =>
        parent.getElementsByTagName(name)[0]?.textContent ?? '';
      const html = (content: string) => new DOMParser().parseFromString(content, 'text/html');
      return {
        type: answer.headers.get('content-type'),
        error: xml.getElementsByTagName('parsererror').length,
        lang: xml.documentElement.getAttribute('xml:lang'),
        self: new URL(xml.querySelector('link[rel=self]')!.getAttribute('href')!).pathname,
        entries: [...xml.getElementsByTagName('entry')].map((entry) => ({
          id: text(entry, 'id'),
          title: text(entry, 'title'),
          link: entry.querySelector('link')?.getAttribute('href'),
          content: html(text(entry, 'content')).body.textContent,
          addresses: [...html(text(entry, 'content')).links].map((link) => link.getAttribute('href')),
        })),
      };
    }, feedPathOf(locale));
    expect(feed).toMatchObject({
      error: 0,
      lang: locale,
      type: 'application/atom+xml; charset=utf-8',
      self: feedPathOf(locale),
    });
    const latestFirst = events.toReversed();
    expect(feed.entries.map(({ link }) => link)).toEqual(latestFirst.map(({ url }) => url[locale]));
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(events.length);
    for (const [index, { title, text, sources: given }] of latestFirst.entries()) {
      const entry = feed.entries[index]!;
      expect(entry.title.endsWith(`: ${title[locale]}`)).toBe(true);
      for (const line of text[locale].split('\n')) expect(entry.content).toContain(line);
      for (const { url } of given) expect(entry.addresses).toContain(url);
    }
  });

  test(`${locale}: the link of an event is copied, and leads back to it`, async ({ page: tab, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.goto(pathOf(years.at(-1)!, locale));
    const article = tab.locator('article.event').first();
    await article.getByRole('button', { name: site.link.copy }).click();
    await expect(tab.locator('body > [role=status]')).toHaveText(site.link.copied);
    const slug = await article.getAttribute('id');
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(new URL(`${whole}#${slug}`, tab.url()).href);
  });

  test(`${locale}: printed, a page has address, date and written-out sources, and nothing to press`, async ({
    page: tab,
  }) => {
    await tab.emulateMedia({ media: 'print' });
    for (const path of [whole, pathOf(years.at(-1)!, locale)]) {
      await tab.goto(path);
      await expect(tab.locator('main > p', { hasText: path })).toBeVisible();
      await expect(tab.locator('header time').first()).toBeVisible();
      await expect(tab.locator('main :is(nav, button):visible')).toHaveCount(0);
      await expect(tab.getByRole('link', { name: site.link.open }).filter({ visible: true })).toHaveCount(0);
      const link = tab.locator('article .sources a').first();
      const after = await link.evaluate((each) => getComputedStyle(each, '::after').content);
      expect(after).toContain(await link.getAttribute('href'));
      await expect(tab.locator('article.event').first()).toHaveCSS('break-inside', 'avoid');
    }
  });
}

test('the JSON may be read by any site, is packed, and is sent once', async ({ request }) => {
  const answer = await request.get(JSON_PATH, { headers: { 'accept-encoding': 'br' } });
  const { etag = '', ...headers } = answer.headers();
  expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'content-encoding': 'br' });
  const again = await request.get(JSON_PATH, { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
  const { asOf, licence, events } = (await answer.json()) as Answer;
  expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const locale of locales) {
    expect(licence[locale]).toContain('CC BY');
    for (const { title, text } of events) expect([title[locale], text[locale]]).not.toContain(undefined);
  }
});

test('a feed in a language that we do not speak is not there', async ({ request }) => {
  expect((await request.get('/fr/feed.xml')).status()).toBe(404);
});
