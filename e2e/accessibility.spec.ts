import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pathOf } from '#i18n/paths.ts';
import { locales } from '#i18n/routing.ts';
import { focused, headingLevels, smallTargets } from './measure.ts';
import { onePerKind } from './pages.ts';
import { statesOf } from './states.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SMALL_PHONE = { width: 320, height: 640 };
const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 800 };
const MOST_STOPS = 400;

/** What axe has to say, short enough to be read: rule and place. */
async function complaints(tab: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: tab }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const locale of locales) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`axe, ${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      for (const page of onePerKind) {
        test(pathOf(page, locale), async ({ page: tab }) => {
          await tab.goto(pathOf(page, locale));
          expect(await complaints(tab)).toEqual([]);
        });
      }
      for (const [name, reach] of statesOf(locale)) {
        test(name, async ({ page: tab }) => {
          await reach(tab);
          expect(await complaints(tab)).toEqual([]);
        });
      }
    });
  }

  test.describe(`by hand and eye, ${locale}`, () => {
    for (const [name, reach] of [...onePerKind.map((page) => asState(pathOf(page, locale))), ...statesOf(locale)]) {
      test(`${name}: headings in order, wide targets, no sideways scroll`, async ({ page: tab }) => {
        await tab.setViewportSize(PHONE);
        await reach(tab);
        const levels = await headingLevels(tab);
        expect(levels[0], 'the first heading').toBe(1);
        expect(levels.filter((level) => level === 1)).toHaveLength(1);
        expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
        for (const size of [SMALL_PHONE, PHONE, DESK]) {
          await tab.setViewportSize(size);
          expect(await tab.evaluate(() => document.documentElement.scrollWidth), `width at ${size.width}`).toBe(
            size.width,
          );
          expect(await smallTargets(tab), `targets at ${size.width}`).toEqual([]);
        }
      });
    }

    for (const page of onePerKind) {
      for (const size of [PHONE, DESK]) {
        test(`${pathOf(page, locale)} by keyboard at ${size.width}`, async ({ page: tab }) => {
          await tab.setViewportSize(size);
          await tab.goto(pathOf(page, locale));
          await tab.keyboard.press('Tab');
          await expect(tab.locator('a[href="#main"]')).toBeFocused();
          for (let stop = 1; stop < MOST_STOPS; stop++) {
            const here = await focused(tab);
            if (!here) break; // past the end
            expect(here).toEqual({ name: here.name, isSeen: true, isMarked: true });
            await tab.keyboard.press('Tab');
          }
        });
      }
    }
  });
}

test('the skip link leads past the menu', async ({ page: tab }) => {
  await tab.goto(pathOf('/faq', 'en'));
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Tab');
  expect(await tab.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

function asState(path: string): [string, (tab: Page) => Promise<unknown>] {
  return [path, (tab) => tab.goto(path)];
}
