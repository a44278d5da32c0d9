import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

/** Half as long as the readable one, which every page would have to read. */
const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * What axe has to say of a page as it is now, short enough to be read: rule and place.
 * @param runOnly without it, every rule axe has
 */
export async function complaints(tab: Page, runOnly?: axe.RunOnly): Promise<string[]> {
  if (await tab.evaluate(() => !window.axe)) await tab.evaluate(source);
  return tab.evaluate(async (runOnly) => {
    const { violations } = await window.axe!.run({ runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, runOnly);
}
