import { expect, type Page, test } from './fixtures.ts';
import { type Href } from '#i18n/paths.ts';
import { locales } from '#i18n/routing.ts';
import { address } from './words.ts';

/** What is laid out late (components/later.css), and what links lead to. */
const LONG: { page: Href; later: string; targets: string }[] = [
  { page: '/faq', later: '.faq-item', targets: '.faq-item' },
  { page: '/compare', later: '.point .texts', targets: '.point' },
  { page: '/timeline', later: '.event', targets: '.event, main h2[id]' },
  { page: '/contact', later: '.district', targets: '.district' },
];
const PHONE = { width: 360, height: 640 };
const STEP = 400;

const visibilityOf = (tab: Page, selector: string) =>
  tab
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).contentVisibility);

/** Where links lead to: some of them, from first to last. */
const idsOf = (tab: Page, selector: string) =>
  tab.locator(selector).evaluateAll((all) => {
    const ids = all.map(({ id }) => id).filter(Boolean);
    return ids.filter((_, at) => at % 6 === 0);
  });

/** Where it is, and how much room its styles ask for above it when a link leads there. */
const placeOf = (id: string) => {
  const target = document.getElementById(id)!;
  const room = [getComputedStyle(target).scrollMarginTop, getComputedStyle(document.documentElement).scrollPaddingTop];
  return { top: target.getBoundingClientRect().top, room: room.reduce((sum, each) => sum + parseFloat(each), 0) };
};

/** Two frames later: what a browser does because of a scroll is done. */
const settled = (tab: Page) =>
  tab.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

for (const locale of locales) {
  for (const { page, later, targets } of LONG) {
    const path = address(page, locale);

    test(`${path} waits with what is far below, on a phone's screen and nowhere else`, async ({ page: tab }) => {
      await tab.setViewportSize(PHONE);
      await tab.goto(path);
      expect(await visibilityOf(tab, later)).toBe('auto');
      await tab.emulateMedia({ media: 'print' });
      expect(await visibilityOf(tab, later)).toBe('visible');
      await tab.emulateMedia({ media: 'screen' });
      await tab.setViewportSize({ width: 1280, height: 800 });
      expect(await visibilityOf(tab, later)).toBe('visible');
    });

    test(`a link into ${path} leads to the very line`, async ({ page: tab }) => {
      await tab.setViewportSize(PHONE);
      await tab.goto(path);
      for (const id of await idsOf(tab, targets)) {
        await tab.goto('about:blank');
        await tab.goto(path);
        await tab.evaluate((asked) => (location.hash = asked), id);
        await settled(tab);
        const { top, room } = await tab.evaluate(placeOf, id);
        expect.soft(Math.abs(top - room), `#${id}: ${top}, not ${room}`).toBeLessThanOrEqual(2);
      }
    });
  }

  for (const page of ['/', ...LONG.map((long) => long.page)] as const) {
    const path = address(page, locale);

    test(`on ${path} words stay under the eyes, down and back up`, async ({ page: tab }) => {
      await tab.setViewportSize(PHONE);
      await tab.goto(path);
      await tab.evaluate(() => {
        Object.assign(window, { shifts: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            (window as unknown as Seen).shifts += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift' });
      });
      for (let step = 0; step < 10; step++) {
        await tab.evaluate((by) => scrollBy(0, 3 * by), STEP);
        await settled(tab);
      }
      expect(await tab.evaluate(() => (window as unknown as Seen).shifts)).toBe(0);
      await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
      await settled(tab);
      for (let step = 0; step < 6; step++) expect(await movedUp(tab)).toBe(STEP);
    });
  }
}

type Seen = { shifts: number };

/** How far what stands in the middle of the screen goes down, in whole pixels, when the reader goes up by a step. */
async function movedUp(tab: Page): Promise<number> {
  return tab.evaluate(async (by) => {
    const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2)!;
    const before = seen.getBoundingClientRect().top;
    scrollBy(0, -by);
    await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    return Math.round(seen.getBoundingClientRect().top - before);
  }, STEP);
}
