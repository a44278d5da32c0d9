import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';
export type { APIRequestContext, Browser, BrowserContext, Locator, Page } from '@playwright/test';

/** What scripts threw in any page of any context since the test began. A worker runs one test at a time. */
const thrown: Error[] = [];

/**
 * Playwright's `test`, which also fails when a script of a page throws: pages work without script, so that nobody would notice.
 * A browser that a test starts by itself is not watched.
 */
export const test = base.extend<{ noPageErrors: void }>({
  browser: [
    async ({ browser }, use) => {
      browser.on('context', (context) => context.on('weberror', (problem) => thrown.push(problem.error())));
      await use(browser);
    },
    { scope: 'worker' },
  ],
  noPageErrors: [
    async ({}, use) => {
      thrown.length = 0;
      await use();
      base.expect(thrown, 'a script of a page threw').toEqual([]);
    },
    { auto: true },
  ],
});
