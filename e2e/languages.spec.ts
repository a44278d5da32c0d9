import { expect, test } from '@playwright/test';
import { pathsOf } from '#i18n/paths.ts';
import { locales, otherLocales } from '#i18n/routing.ts';
import { canonicalPage, publicPages } from './pages.ts';

test.use({ javaScriptEnabled: false });

for (const page of publicPages) {
  const paths = pathsOf(page);
  test(`${paths.en} leads to itself in every language and back`, async ({ page: tab }) => {
    for (const locale of locales) {
      for (const other of otherLocales(locale)) {
        const answer = await tab.goto(paths[locale]);
        expect(answer?.status()).toBe(200);
        await expect(tab.locator('html')).toHaveAttribute('lang', locale);
        await tab.locator(`header a[hreflang="${other}"]`).first().click();
        await expect(tab).toHaveURL(paths[other]);
        await expect(tab.locator('html')).toHaveAttribute('lang', other);
      }
    }
  });
}

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

test('every page tells search engines its address in each language', async ({ page: tab }) => {
  test.setTimeout(120_000);
  for (const page of publicPages) {
    const opened = pathsOf(page);
    const paths = pathsOf(canonicalPage(page));
    for (const locale of locales) {
      await tab.goto(opened[locale]);
      await expect(tab.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${paths[locale]}$`));
      for (const each of locales) {
        const alternate = tab.locator(`link[rel=alternate][hreflang="${each}"]`);
        await expect(alternate).toHaveAttribute('href', new RegExp(`${paths[each]}$`));
      }
    }
  }
});
