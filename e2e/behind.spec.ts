import { dateInWords } from '#i18n/dates.ts';
import { type Href, pathOf } from '#i18n/paths.ts';
import { expect, test } from './fixtures.ts';
import { entryIn, ownEntries, startWithContent } from './own-content.ts';
import type { OwnServer } from './own-server.ts';
import { words } from './words.ts';

// English that changed after it was translated: readers of the translation are told, others are not.

const PLACES: { id: string; changed: string; pages: Href[] }[] = [
  { id: 'faq-item.limits', changed: '2026-11-01', pages: [{ folder: '/faq/[slug]', slug: 'limits' }] },
  { id: 'petition-text.current', changed: '2026-11-02', pages: ['/petition'] },
  {
    id: 'letter-template.current',
    changed: '2026-11-03',
    pages: [
      '/contact',
      { folder: '/toolkit/[slug]', slug: 'letter' },
      { folder: '/toolkit/[slug]', slug: 'call-script' },
    ],
  },
  { id: 'toolkit-item.social-posts', changed: '2026-11-04', pages: [{ folder: '/toolkit/[slug]', slug: 'social-posts' }] }, // prettier-ignore
  ...(['about', 'compare', 'contact', 'faq', 'petition', 'press', 'privacy', 'timeline', 'toolkit'] as const).map(
    (page, at) => ({ id: `page-text.${page}`, changed: `2026-11-${11 + at}`, pages: [`/${page}` as const] }),
  ),
  { id: 'page-text.home', changed: '2026-11-20', pages: ['/'] },
];

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(60_000);
  const entries = ownEntries();
  for (const { id, changed } of PLACES) entryIn(entries, id).fields.wordsOn = { 'en-US': changed, es: '2026-10-31' };
  server = await startWithContent(entries);
});
test.afterAll(() => server?.stop());

for (const { id, changed, pages } of PLACES)
  test(`${id} says in Spanish that its English is newer`, async ({ page: tab }) => {
    const notice = words.es.Site.behind.replace('{date}', dateInWords(changed, 'es'));
    for (const page of pages) {
      await tab.goto(server.url + pathOf(page, 'es'));
      await expect(tab.locator('main').getByText(notice).first(), JSON.stringify(page)).toBeVisible();
      await expect(tab.locator('main h1')).toHaveCount(1);
      await tab.goto(server.url + pathOf(page, 'en'));
      await expect(tab.locator('main').getByText(words.en.Site.behind.split('{')[0]!)).toHaveCount(0);
    }
  });
