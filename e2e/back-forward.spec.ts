import { pathsOf } from '#i18n/paths.ts';
import { locales } from '#i18n/routing.ts';
import { fetchRaw } from './fetch-raw.ts';
import { type Browser, expect, test } from './fixtures.ts';
import { folderOf, onePerKind, publicPages } from './pages.ts';
import { address } from './words.ts';

const pages = onePerKind.filter((page) => publicPages.some((other) => folderOf(other) === folderOf(page)));

/** Playwright starts browsers without their memory of the last pages; this one has it. */
async function withMemory(browser: Browser, launchOptions: object): Promise<Browser> {
  return browser.browserType().launch({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
}

for (const locale of locales) {
  test(`in ${locale} whoever goes back gets each page as it was left, from memory`, async ({
    browser,
    launchOptions,
    baseURL,
  }) => {
    test.setTimeout(180_000); // every kind of page, twice each
    const own = await withMemory(browser, launchOptions);
    const tab = await own.newPage();
    for (const page of pages) {
      const path = pathsOf(page)[locale];
      await tab.goto(baseURL + path);
      await tab.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { isFromMemory: persisted }));
        scrollTo(0, 200);
      });
      await tab.goto(baseURL + address(path === address('/about', locale) ? '/privacy' : '/about', locale));
      await tab.evaluate(() => void setTimeout(() => history.back()));
      await expect // no load event tells of a page that comes from memory
        .poll(() => tab.evaluate(() => location.pathname).catch(() => ''))
        .toBe(path);
      const back = await tab.evaluate(() => ({
        isFromMemory: 'isFromMemory' in window && window.isFromMemory,
        why: JSON.stringify(
          (performance.getEntriesByType('navigation')[0] as unknown as { notRestoredReasons: unknown })
            .notRestoredReasons,
        ),
      }));
      expect.soft(back, path).toEqual({ isFromMemory: true, why: 'null' });
    }
    await own.close();
  });
}

test('nothing that keeps a page out of that memory is said or done by a page', async ({ baseURL }) => {
  for (const path of pages.flatMap((page) => Object.values(pathsOf(page)))) {
    const { headers, body } = await fetchRaw(baseURL + path, {});
    expect.soft(headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
    expect.soft(body.toString(), path).not.toMatch(/\b(before)?unload\b|new WebSocket|new BroadcastChannel/);
  }
  expect((await fetchRaw(`${baseURL}/enhance.js`, {})).body.toString()).not.toMatch(/\b(before)?unload\b/);
  expect((await fetchRaw(`${baseURL}/offline.js`, {})).body.toString()).not.toMatch(/\bclients\s*\.\s*claim\b/);
});
