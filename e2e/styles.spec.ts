import { expect, test } from './fixtures.ts';
import { missingStyles } from './missing-styles.ts';
import { address } from './words.ts';

// That no page lacks a style which its elements ask for is looked at where all of them are walked: in `accessibility.spec.ts`.

test('a style that is asked for and does not come with the page would be found', async ({ page: tab }) => {
  await tab.goto(address('/privacy', 'en'));
  expect(await missingStyles(tab)).toEqual([]);
  await tab.locator('h1').evaluate((heading) => heading.classList.add('kit-flyer')); // of the tool kit
  expect(await missingStyles(tab)).not.toEqual([]);
});

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
