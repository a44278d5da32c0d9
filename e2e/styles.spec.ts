import { globSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { locales } from '#i18n/routing.ts';
import { usedStyles } from '#server/used-styles.ts';
import { onePerKind } from './pages.ts';
import { statesOf } from './states.ts';
import { address } from './words.ts';

test.use({ reuseContext: true }); // as in `accessibility.spec.ts`

const everyStyle = globSync('.next/static/**/*.css')
  .map((file) => readFileSync(file, 'utf8'))
  .join('');

/** What the elements that are there now could use of all the site's styles, and does not stand in this page. */
async function missingStyles(tab: Page): Promise<string[]> {
  const { names, css } = await tab.evaluate(() => ({
    names: [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList]),
    css: [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join(''),
  }));
  expect(css.length).toBeGreaterThan(5_000);
  const wanted = (have: Set<string>) => rulesOf(usedStyles(everyStyle, (name) => have.has(name)));
  const always = wanted(new Set());
  return [...wanted(new Set(names))].filter((rule) => !always.has(rule) && !css.includes(rule));
}

const rulesOf = (css: string) => new Set(css.match(/\.[^{}]+\{[^{}]+\}/g));

for (const locale of locales) {
  test(`${locale}: no page lacks a style that its elements ask for`, async ({ page: tab }) => {
    for (const page of onePerKind) {
      await tab.goto(address(page, locale));
      expect.soft(await missingStyles(tab), address(page, locale)).toEqual([]);
    }
  });

  for (const [name, reach] of statesOf(locale))
    test(`${locale}: nor does one in another state: ${name}`, async ({ page: tab }) => {
      await reach(tab);
      expect(await missingStyles(tab)).toEqual([]);
    });
}

test('a heading is bold before its font has come, which on a slow line is the whole first visit', async ({
  page: tab,
}) => {
  await tab.route('**/*.woff2', (route) => route.abort());
  await tab.goto(address('/petition', 'es'));
  const heading = tab.getByRole('heading', { level: 1 });
  const bold = await heading.screenshot();
  await heading.evaluate((element) => (element.style.fontWeight = '400'));
  expect(bold.equals(await heading.screenshot())).toBe(false);
});
