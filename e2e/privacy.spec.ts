import { locales } from '#i18n/routing.ts';
import { expect, type Page, test } from './fixtures.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { address, words } from './words.ts';

// One test for each promise of the privacy page that only the whole site can keep. The others stand beside the code.
const ADDRESS = '203.0.113.77';
const NAME = 'Quetzalcoatlina Zyxwvut';
const COMMENT = 'Ñandú-comment-7f3a';
const LETTER = 'Ñandú-letter-9c1e';

let site: OwnServer;

test.beforeAll(async () => {
  site = await startOwnServer({ TRUSTED_PROXY_HOPS: '1' });
});
test.afterAll(() => site.stop());
test.use({ javaScriptEnabled: false, extraHTTPHeaders: { 'x-forwarded-for': ADDRESS } });

const codeOn = async (page: Page) =>
  (await page.locator('#words li').allInnerTexts()).map((word) => word.replace(/[\d\s]+/g, ''));

for (const locale of locales) {
  const { PetitionForm: form, WithdrawPage: withdraw } = words[locale];

  test(`promise nameless, ${locale}: nothing has to be typed to be counted`, async ({ page }) => {
    await page.goto(site.url + address('/petition', locale));
    await page.getByRole('button', { name: form.submit, exact: true }).click();
    await expect(page).toHaveURL(site.url + address('/petition/thanks', locale));
    expect(await codeOn(page)).toHaveLength(6);
  });

  test(`promise withdraw, ${locale}: six words take the row away`, async ({ page }) => {
    await page.goto(site.url + address('/petition', locale));
    await page.locator('textarea[name=comment]').fill(`${COMMENT} ${locale}`);
    await page.getByRole('button', { name: form.submit, exact: true }).click();
    const code = (await codeOn(page)).join(' ');
    const before = site.countRows('signatures');
    await page.goto(site.url + address('/petition/withdraw', locale));
    await page.locator('[name=code]').fill(code);
    await page.getByRole('button', { name: withdraw.submit, exact: true }).click();
    await expect(page.getByRole('status')).toContainText(withdraw.done.title);
    expect(site.countRows('signatures')).toBe(before - 1);
  });
}

test('promise sealed: nothing that was typed can be read on the disk', async ({ page }) => {
  await signWithEverything(page);
  const bytes = site.bytes();
  for (const typed of [NAME, COMMENT, '53204-7']) expect(bytes.includes(typed), typed).toBe(false);
});

test('promise letter: a letter is written and not kept', async ({ page }) => {
  const rows = () => ['signatures', 'presses', 'outbox'].map((table) => [table, site.countRows(table)]);
  const before = rows();
  await writeLetter(page);
  await expect(page.getByText(LETTER).first()).toBeVisible();
  expect(site.bytes().includes(LETTER)).toBe(false);
  expect(rows()).toEqual(before);
});

test('promise log: the log says what happened, never what was written', async ({ page }) => {
  await signWithEverything(page);
  await writeLetter(page);
  for (const typed of [NAME, COMMENT, LETTER]) expect(site.log().includes(typed), typed).toBe(false);
});

test('promise network: the address of a visitor is kept nowhere', async ({ page }) => {
  await page.goto(`${site.url}${address('/petition/withdraw', 'en')}`);
  await page.locator('[name=code]').fill('one two three four five six');
  await page.getByRole('button', { name: words.en.WithdrawPage.submit, exact: true }).click(); // counted, under a keyed hash
  await signWithEverything(page);
  expect(site.bytes().includes(ADDRESS)).toBe(false);
  expect(site.bytes().includes('203.0.113')).toBe(false);
  expect(site.log()).not.toContain('203.0.113');
});

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  test('promise place: no position is asked for, and no field for an address', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { asked: 0 });
      const count = () => Object.assign(window, { asked: 1 });
      Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition: count, watchPosition: count } });
    });
    for (const path of ['/petition', '/contact'] as const) {
      await page.goto(site.url + address(path, 'en'));
      await page.getByRole('textbox').first().focus();
      await page.waitForFunction(() =>
        Object.keys(document.querySelector('form')!).some((key) => key.startsWith('__react')),
      );
      expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(0);
      expect(await page.locator('[autocomplete*="address"], [name*="address"], [name*="street"]').count()).toBe(0);
    }
  });
});

async function signWithEverything(page: Page): Promise<void> {
  const { PetitionForm: form } = words.en;
  await page.goto(site.url + address('/petition', 'en'));
  await page.locator('input[name=disclosure][value=council]').check();
  await page.locator('input[name=name]').fill(NAME);
  await page.locator('textarea[name=comment]').fill(COMMENT);
  await page.getByRole('button', { name: form.submit, exact: true }).click();
  await expect(page).toHaveURL(site.url + address('/petition/thanks', 'en'));
}

async function writeLetter(page: Page): Promise<void> {
  await page.goto(site.url + address('/contact', 'en'));
  await page.locator('input[name=district][value="12"]').check();
  await page.locator('textarea[name=ownWords]').fill(LETTER);
  await page.getByRole('button', { name: words.en.ContactForm.submit, exact: true }).click();
  await expect(page).toHaveURL(site.url + address('/contact/letter', 'en'));
}
