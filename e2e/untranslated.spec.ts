import { locales, otherLocales } from '#i18n/routing.ts';
import { expect, type Page, test } from './fixtures.ts';
import { address, stringsOf, words } from './words.ts';

test.use({ javaScriptEnabled: false, reuseContext: true }); // as in `accessibility.spec.ts`

const LEAST = 14; // shorter words ("Menu", "SOP 130") are the same in both languages, or part of others

/** Every sentence of a language that does not stand in the other one too, without its placeholders. */
function sentencesOf(locale: (typeof locales)[number]): string[] {
  const own = new Set(stringsOf(words[locale]));
  for (const other of otherLocales(locale)) for (const text of stringsOf(words[other])) own.delete(text);
  return [...own]
    .flatMap((text) => text.split(/\{[^}]*\}+|<[^>]*>/))
    .map((text) => text.trim())
    .filter((text) => text.length >= LEAST);
}

async function foreignWordsOn(page: Page, locale: (typeof locales)[number]): Promise<string[]> {
  // A language button or link speaks to those who read that language.
  await page.locator('button[lang], a[lang]').evaluateAll((all) => all.forEach((each) => each.remove()));
  const text = await page.locator('body').innerText();
  return otherLocales(locale)
    .flatMap(sentencesOf)
    .filter((sentence) => text.includes(sentence));
}

for (const locale of locales) {
  for (const page of [
    '/',
    '/faq',
    '/compare',
    '/timeline',
    '/petition',
    '/contact',
    '/toolkit',
    '/press',
    '/about',
    '/privacy',
    '/petition/withdraw',
    '/petition/thanks',
    '/contact/letter',
  ] as const) {
    test(`${address(page, locale)} speaks one language`, async ({ page: tab }) => {
      await tab.goto(address(page, locale));
      expect(await foreignWordsOn(tab, locale)).toEqual([]);
    });
  }

  for (const missing of [
    `/${locale}/nothing`,
    `${address('/faq', locale)}/nothing`,
    `${address('/timeline', locale)}/nothing`,
  ]) {
    test(`${missing} speaks one language`, async ({ page }) => {
      await page.goto(missing);
      expect(await foreignWordsOn(page, locale)).toEqual([]);
    });
  }

  test(`forms in ${locale} speak one language when something is wrong`, async ({ page }) => {
    const { PetitionForm: petition, WithdrawPage: withdraw, ContactForm: contact } = words[locale];
    await page.goto(address('/petition', locale));
    await page.locator('input[name=disclosure][value=public]').check();
    await page.locator('input[name=district]').fill('99');
    await page.getByRole('button', { name: petition.submit, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${address('/petition/review', locale)}(#.*)?$`));
    expect(await foreignWordsOn(page, locale)).toEqual([]);

    await page.goto(address('/petition/withdraw', locale));
    await page.getByRole('textbox').fill('one two');
    await page.getByRole('button', { name: withdraw.submit, exact: true }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    expect(await foreignWordsOn(page, locale)).toEqual([]);

    await page.goto(address('/contact', locale));
    await page.getByRole('button', { name: contact.submit, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${address('/contact/letter', locale)}(#.*)?$`));
    expect(await foreignWordsOn(page, locale)).toEqual([]);
  });
}
