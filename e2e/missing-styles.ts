import { globSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { usedStyles } from '#server/used-styles.ts';

const everyStyle = globSync('.next/static/**/*.css')
  .map((file) => readFileSync(file, 'utf8'))
  .join('');

const rulesOf = (css: string) => new Set(css.match(/\.[^{}]+\{[^{}]+\}/g));
const wanted = (have: Set<string>) => rulesOf(usedStyles(everyStyle, (name) => have.has(name)));
const always = wanted(new Set());

/** What the elements that are there now could use of all the site's styles, and does not stand in this page. */
export async function missingStyles(tab: Page): Promise<string[]> {
  const { names, css } = await tab.evaluate(() => ({
    names: [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList]),
    css: [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join(''),
  }));
  expect(css.length).toBeGreaterThan(5_000);
  return [...wanted(new Set(names))].filter((rule) => !always.has(rule) && !css.includes(rule));
}
