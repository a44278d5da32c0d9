import type { Page } from '@playwright/test';
import type { Locale } from '#i18n/routing.ts';
import { words } from './words.ts';

type State = [name: string, reach: (tab: Page) => Promise<unknown>];

/** What a page becomes when someone has done something, or something has gone wrong. */
export function statesOf(locale: Locale): State[] {
  const { Site: site } = words[locale];
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
  ];
}
