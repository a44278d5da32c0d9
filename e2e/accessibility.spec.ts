import { pathOf } from '#i18n/paths.ts';
import { locales } from '#i18n/routing.ts';
import { complaints } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { walkByTab } from './keyboard.ts';
import { headingLevels, smallTargets } from './measure.ts';
import { missingStyles } from './missing-styles.ts';
import { onePerKind } from './pages.ts';
import { statesOf } from './states.ts';
import { words } from './words.ts';

test.describe.configure({ mode: 'parallel' }); // by far the longest

/** Nothing is kept between these pages that one of them could show: a new context for each took a fifth of the time. */
test.use({ reuseContext: true });

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SMALL_PHONE = { width: 320, height: 640 };
const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 800 };
const MOST_STOPS = 400;
/** The skip link, the menu and the foot of a page. */
const FEWEST_STOPS = 8;

/** The rules of axe that another theme can break: the others look at what is there, and that is the same. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Of everything in the light theme, and of the colours of the dark one. */
async function complaintsInBothThemes(tab: Page): Promise<string[]> {
  await tab.emulateMedia({ colorScheme: 'light' });
  const light = await complaints(tab, { type: 'tag', values: TAGS });
  await tab.emulateMedia({ colorScheme: 'dark' });
  const dark = await complaints(tab, { type: 'rule', values: RULES_OF_COLOUR });
  return [...light.map((each) => `light, ${each}`), ...dark.map((each) => `dark, ${each}`)];
}

for (const locale of locales) {
  for (const [name, reach] of [...onePerKind.map((page) => asState(pathOf(page, locale))), ...statesOf(locale)]) {
    test(`${locale}, ${name}: every style, axe, headings in order, wide targets, no sideways scroll`, async ({
      page: tab,
    }) => {
      await reach(tab);
      expect.soft(await missingStyles(tab), 'styles that its elements ask for and the page lacks').toEqual([]);
      expect(await complaintsInBothThemes(tab)).toEqual([]);

      await tab.setViewportSize(PHONE);
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
    test(`${pathOf(page, locale)} by keyboard`, async ({ page: tab }) => {
      for (const size of [PHONE, DESK]) {
        await tab.setViewportSize(size);
        await tab.goto(pathOf(page, locale));
        const { stops, isOver } = await walkByTab(tab, MOST_STOPS);
        expect(stops[0]?.name, `the first stop at ${size.width}`).toBe(`A "${words[locale].Site.skip}"`);
        expect(
          stops.filter(({ isSeen, isMarked }) => !isSeen || !isMarked),
          `stops at ${size.width}`,
        ).toEqual([]);
        expect(isOver, `an end at ${size.width}`).toBe(true);
        expect(stops.length, `stops at ${size.width}`).toBeGreaterThanOrEqual(FEWEST_STOPS);
      }
    });
  }
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
