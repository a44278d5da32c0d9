import type { Page } from '@playwright/test';
import type { Locale } from '#i18n/routing.ts';
import { address, words } from './words.ts';

type State = [name: string, reach: (tab: Page) => Promise<unknown>];

/** What a page becomes when someone has done something, or something has gone wrong. */
export function statesOf(locale: Locale): State[] {
  const { ContactForm: contact, Site: site } = words[locale];
  return [
    ['a page that does not exist', (tab) => tab.goto(`/${locale}/nothing-here`)],
    ['a page that failed', (tab) => tab.goto(`/${locale}/failed`)],
    [
      'the menu of a phone',
      async (tab) => {
        await tab.setViewportSize({ width: 360, height: 640 });
        await tab.goto(`/${locale}`);
        await tab.locator('summary', { hasText: site.menu }).click();
      },
    ],
    [
      'a letter without a district',
      async (tab) => {
        await tab.goto(address('/contact', locale));
        await tab.getByRole('button', { name: contact.submit }).click();
        await tab.locator('#problem').waitFor();
      },
    ],
    [
      'a ready letter',
      async (tab) => {
        await tab.goto(address('/contact', locale));
        await tab.getByRole('radio').nth(11).check();
        await tab.getByRole('button', { name: contact.submit }).click();
        await tab.locator('.letter').waitFor();
      },
    ],
    ['a letter that is not here any more', (tab) => tab.goto(address('/contact/letter', locale))],
  ];
}
