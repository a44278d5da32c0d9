import { locales } from '#i18n/routing.ts';
import { expect, type Page, test } from './fixtures.ts';
import { address } from './words.ts';

const FIELDS = 'form[data-hydrate="touch"] :is(input:not([type=hidden]), select, textarea)';
/** Next's files take some seconds on such a line. */
const SLOW = { offline: false, latency: 300, downloadThroughput: 24 * 1024, uploadThroughput: 24 * 1024 };

const isAwake = (tab: Page) =>
  tab.evaluate(() =>
    Object.keys(document.querySelector('form[data-hydrate]')!).some((key) => key.startsWith('__react')),
  );

/** Every field as it stands, by name and value. */
const stateOf = (tab: Page) =>
  tab.locator(FIELDS).evaluateAll((fields) =>
    fields.map((field) => {
      const { name, type, value, checked } = field as HTMLInputElement;
      return `${type} ${name}: ${type === 'radio' || type === 'checkbox' ? `${value} ${checked}` : value}`;
    }),
  );

/** Fills everything one can see, as a person would: presses boxes, chooses the last of each group, types. */
async function fillAll(tab: Page): Promise<Set<string>> {
  const kinds = new Set<string>();
  for (const field of await tab.locator(FIELDS).all()) {
    if (!(await field.isVisible())) continue;
    const type = await field.evaluate((each) => (each as HTMLInputElement).type);
    kinds.add(type);
    if (type === 'radio' || type === 'checkbox') await field.setChecked(true, { force: true });
    else if (type === 'select-one') await field.selectOption({ index: 1 });
    else await field.pressSequentially(type === 'email' ? 'ana@example.org' : '53204');
  }
  return kinds;
}

for (const locale of locales) {
  for (const [page, kinds] of [
    ['/petition', ['radio', 'checkbox', 'text', 'textarea']],
    ['/contact', ['radio', 'text', 'textarea']],
  ] as const) {
    const path = address(page, locale);

    test(`${path}: what is filled in while the script is on its way stays`, async ({ page: tab }) => {
      await tab.goto(path);
      const line = await tab.context().newCDPSession(tab);
      await line.send('Network.enable');
      await line.send('Network.emulateNetworkConditions', SLOW);
      expect([...(await fillAll(tab))]).toEqual(expect.arrayContaining([...kinds]));
      const typed = await stateOf(tab);
      expect(await isAwake(tab), 'the script came too early for this test to mean something').toBe(false);
      await expect.poll(() => isAwake(tab), { timeout: 25_000 }).toBe(true);
      expect(await stateOf(tab)).toEqual(typed);
      expect(typed.filter((each) => each.endsWith(' true')).length).toBeGreaterThan(0);
    });

    test(`${path}: no character is lost at the moment when the script takes over`, async ({ page: tab }) => {
      await tab.goto(path);
      const text = tab.locator(FIELDS).and(tab.locator('textarea')).first();
      await text.focus();
      let count = 0;
      for (; count < 300 && !(await isAwake(tab)); count++) await text.press('x');
      await text.pressSequentially('end');
      expect(await text.inputValue()).toBe(`${'x'.repeat(count)}end`);
    });

    test(`${path}: what is cleared between React's first look and its taking over stays cleared`, async ({
      page: tab,
    }) => {
      await tab.addInitScript(() => {
        window.FormData = class extends FormData {
          constructor(form?: HTMLFormElement) {
            super(form);
            const text = form?.querySelector('textarea');
            if (text?.value === 'too soon') text.value = ''; // just after it was read
          }
        };
      });
      let begin = () => {};
      const typed = new Promise<void>((resolve) => (begin = resolve));
      await tab.route('**/_next/**', (route) => typed.then(() => route.continue())); // to fill is to touch, and then to type
      await tab.goto(path);
      await tab.locator(FIELDS).and(tab.locator('textarea')).first().fill('too soon');
      begin();
      await expect.poll(() => isAwake(tab), { timeout: 25_000 }).toBe(true);
      await expect.poll(() => tab.locator('textarea').first().inputValue()).toBe('');
      await tab.waitForTimeout(300);
      expect(await tab.locator('textarea').first().inputValue()).toBe('');
    });
  }
}
