import type { RawEntry } from '#content/raw-entry.ts';
import { type Href, pathOf } from '#i18n/paths.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { complaints } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { ownEntries, startWithContent } from './own-content.ts';
import type { OwnServer } from './own-server.ts';
import { onePerKind } from './pages.ts';
import { stringsOf, words } from './words.ts';

// What editors may do to the words, and what every page then says.

const OPTIONAL = [
  'timelineEvent',
  'toolkitItem',
  'pressFact',
  'correction',
  'releasedName',
  'banner',
  'meeting',
  'demand',
];
const BARE = [
  ...OPTIONAL,
  'faqItem',
  'district',
  'official',
  'provision',
  'provisionText',
  'policyVersion',
  'sourceText',
];
const typeOf = ({ sys }: RawEntry) => sys.contentType.sys.id;

/** Pages that are the same whatever an entry says: those of one entry have none to show. */
const pages = onePerKind.filter((page) => typeof page === 'string');

/** Reads on a phone without script: a page that is whole, in one column, and says what it has to say to a screen reader, too. */
async function look(tab: Page, url: string, status = 200): Promise<void> {
  const answer = await tab.goto(url);
  expect.soft(answer?.status(), url).toBe(status);
  expect.soft(await tab.locator('h1').count(), `${url}: one heading`).toBe(1);
  const width = await tab.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `${url}: width`).toBe(320);
  expect.soft(await complaints(tab), url).toEqual([]);
  await expect.soft(tab.locator('main'), url).not.toContainText(/undefined|null|NaN|\[object/);
}

test.use({ viewport: { width: 320, height: 640 } });

const spanish = new Set(stringsOf(words.es)).difference(new Set(stringsOf(words.en)));

/** Our own words on a Spanish page that stand within something marked as another language, and have no mark of their own. */
async function readWrong(tab: Page): Promise<string[]> {
  const foreign = await tab.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (parentElement?.closest<HTMLElement>('[lang]')?.lang !== 'es') found.push(textContent?.trim() ?? '');
    }
    return found;
  });
  return [...new Set(foreign)].filter((text) => spanish.has(text.replace(/^\(|\)$/g, '')));
}

function site(name: string, entries: () => RawEntry[], environment?: Record<string, string>) {
  let server: OwnServer;
  test.beforeAll(async () => {
    test.setTimeout(60_000);
    server = await startWithContent(entries(), environment);
  });
  test.afterAll(() => server?.stop());
  return (page: Href, locale: Locale) => server.url + pathOf(page, locale);
}

test.describe('everything is unpublished that may be', () => {
  const address = site('bare', () => ownEntries().filter((entry) => !BARE.includes(typeOf(entry))));
  for (const locale of locales)
    test(`${locale}: every page says so, and what to do`, async ({ page: tab }) => {
      test.setTimeout(120_000);
      // Without versions there is no pair to compare.
      for (const page of pages) await look(tab, address(page, locale), page === '/compare' ? 404 : 200);
    });
});

test.describe('nothing is translated', () => {
  const address = site('english', () => {
    const entries = ownEntries();
    const needed = ['siteSettings', 'petitionText', 'letterTemplate', 'pageText'];
    for (const entry of entries)
      if (!needed.includes(typeOf(entry))) for (const values of Object.values(entry.fields)) delete values.es;
    return entries;
  });
  test('es: pages with words in English say so, and mark them', async ({ page: tab }) => {
    test.setTimeout(120_000);
    const notice = words.es.Site.untranslated.split('{')[0]!;
    for (const page of onePerKind) {
      await look(tab, address(page, 'es'));
      const english = tab.locator('main [lang=en]:not(button, a, blockquote, li)');
      if ((await english.count()) > 0)
        await expect.soft(tab.locator('main').getByText(notice).first(), pathOf(page, 'es')).toBeVisible();
      expect.soft(await readWrong(tab), `${pathOf(page, 'es')}: Spanish words that are read as English`).toEqual([]);
    }
  });
});

for (const phase of ['before', 'closed', 'delivered']) {
  test.describe(`the petition is ${phase}`, () => {
    const address = site(phase, () => {
      const entries = ownEntries();
      const petition = entries.find((entry) => typeOf(entry) === 'petitionText')!;
      for (const day of ['opensOn', 'closesOn']) delete petition.fields[day];
      petition.fields.phase = { 'en-US': phase };
      return entries;
    });
    for (const locale of locales)
      test(`${locale}: its pages say so, and no form takes a signature`, async ({ page: tab }) => {
        for (const page of pages.filter((each) => each === '/' || String(each).startsWith('/petition'))) {
          await look(tab, address(page, locale));
          if (page === '/petition') expect(await tab.locator('form[action="/api/petition"]').count()).toBe(0);
        }
      });
  });
}
