import { pathsOf } from '#i18n/paths.ts';
import { type Locale, locales, otherLocales } from '#i18n/routing.ts';
import { fetchRaw } from './fetch-raw.ts';
import { expect, test } from './fixtures.ts';
import { canonicalPage, onePerKind, publicPages } from './pages.ts';

test.use({ javaScriptEnabled: false });

/** Where a page's links with a mark lead, by the language they say. */
function linksOf(html: string, isMeant: RegExp): Record<string, string> {
  const tags = [...html.matchAll(/<(?:a|link)\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => isMeant.test(tag));
  return Object.fromEntries(
    tags.map((tag) => [/hreflang="([^"]+)"/i.exec(tag)?.[1] ?? '', /href="([^"]+)"/.exec(tag)?.[1] ?? '']),
  );
}

test('every page leads to itself in every other language, and tells search engines its addresses', async ({
  baseURL,
}) => {
  test.setTimeout(120_000); // each is drawn for the first time
  for (const page of publicPages) {
    const [opened, found] = [pathsOf(page), pathsOf(canonicalPage(page))];
    for (const locale of locales) {
      const { status, body } = await fetchRaw(baseURL + opened[locale], {});
      const html = body.toString();
      expect.soft(status, opened[locale]).toBe(200);
      expect.soft(/<html[^>]* lang="([^"]+)"/.exec(html)?.[1], opened[locale]).toBe(locale);
      const header = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
      const others = Object.fromEntries(otherLocales(locale).map((other) => [other, opened[other]]));
      expect.soft(linksOf(header, /hreflang=/i), opened[locale]).toEqual(others);
      const alternates = linksOf(html, /rel="alternate"[^>]*hreflang=/i);
      for (const each of locales) expect.soft(alternates[each], opened[locale]).toMatch(endingIn(found, each));
      expect.soft(linksOf(html, /rel="canonical"/)[''], opened[locale]).toMatch(endingIn(found, locale));
    }
  }
});

const endingIn = (paths: Record<Locale, string>, locale: Locale) => new RegExp(`^https?://[^/]+${paths[locale]}$`);

for (const locale of locales)
  test(`whoever presses a language in ${locale} gets there, and back`, async ({ page: tab }) => {
    test.setTimeout(120_000);
    for (const page of publicPages.filter((each) => onePerKind.includes(each))) {
      const paths = pathsOf(page);
      await tab.goto(paths[locale]);
      for (const other of otherLocales(locale)) {
        await tab.locator(`header a[hreflang="${other}"]`).first().click();
        await expect(tab).toHaveURL(paths[other]);
        await tab.locator(`header a[hreflang="${locale}"]`).first().click();
        await expect(tab).toHaveURL(paths[locale]);
      }
    }
  });

test('the first address asks the browser which language', async ({ request }) => {
  for (const [asked, answered] of [
    ['es-MX,es;q=0.9,en;q=0.8', '/es'],
    ['hmn,fr;q=0.5', '/en'],
    ['en-US', '/en'],
  ] as const) {
    const answer = await request.get('/', { headers: { 'accept-language': asked }, maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toBe(answered);
  }
});
