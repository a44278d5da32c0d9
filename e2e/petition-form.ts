import type { Locale } from '#i18n/routing.ts';
import { expect, type Page } from './fixtures.ts';
import { address, words } from './words.ts';

/** The form as a reader of that language sees it. */
export function formOf(tab: Page, locale: Locale) {
  const { PetitionForm: form } = words[locale];
  return {
    choice: (choice: keyof typeof form.choices) => tab.getByRole('radio', { name: form.choices[choice].label }),
    name: tab.getByRole('textbox', { name: form.name.label }),
    district: tab.getByRole('textbox', { name: form.district.label }),
    zip: tab.getByRole('textbox', { name: form.zip.label }),
    comment: tab.getByRole('textbox', { name: form.comment.label }),
    submit: tab.getByRole('button', { name: form.submit }),
    summary: tab.locator('#problem'),
    open: () => tab.goto(address('/petition', locale)),
  };
}

/** The script has come, and the form is React's. */
export const awake = (tab: Page) =>
  tab.waitForFunction(() => Object.keys(document.querySelector('form')!).some((key) => key.startsWith('__reactProps')));

/** Touches the form, and waits for its script. */
export async function wake(tab: Page, locale: Locale): Promise<void> {
  await formOf(tab, locale).comment.focus();
  await awake(tab);
}

/** The six words of the receipt. */
export async function codeShown(tab: Page, locale: Locale): Promise<string[]> {
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(words[locale].PetitionThanks.title);
  const items = await tab.locator('#words li').allInnerTexts();
  return items.map((item) => item.replace(/^\d\s*/, '').trim());
}
