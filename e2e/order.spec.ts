import { draftEntries } from '#content/policy/draft-entries.ts';
import { withoutPageHeaders } from '#content/policy/flowing-text.ts';
import { matchSections } from '#content/policy/match.ts';
import { sectionsOf } from '#content/policy/sections.ts';
import { asPages, type InventedOrder, inventedOrder } from '#content/policy/testing-order.ts';
import type { RawEntry } from '#content/raw-entry.ts';
import { locales } from '#i18n/routing.ts';
import { expect, test } from './fixtures.ts';
import { ownEntries, startWithContent } from './own-content.ts';
import type { OwnServer } from './own-server.ts';
import { address, words } from './words.ts';

// Two orders that nobody issued, brought in as `npm run content -- policy` brings one, and the page that shows their words.
const PAIR = { folder: '/compare/[a]/[b]', a: '2016', b: '2017-07-06' } as const;
const SECTION = '130.30(E)';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });

let site: OwnServer;
test.beforeAll(async () => {
  const edition = ownEntries();
  const earlier = inventedOrder(3);
  const later = inventedOrder(3);
  later.paragraphs = later.paragraphs.map(([label, text]) => [label, text.replaceAll('are to', 'shall never')]);
  const drafts = [
    ...brought(earlier, { version: '2016', source: 'mpd-2016-03-24' }, edition),
    ...brought(later, { version: '2017-07-06', source: 'mpd-2017-07-06' }, edition),
  ];
  const isDrafted = ({ sys }: RawEntry) => drafts.some((draft) => draft.sys.id === sys.id);
  site = await startWithContent([...edition.filter((entry) => !isDrafted(entry)), ...drafts]);
});
test.afterAll(() => site?.stop());

function brought(order: InventedOrder, slugs: { version: string; source: string }, edition: RawEntry[]): RawEntry[] {
  const { sections } = sectionsOf(withoutPageHeaders(asPages(order)).lines);
  const { matches } = matchSections([{ slug: 'telling-ice', topic: 'Telling ICE', sections: [SECTION] }], sections);
  return draftEntries(matches, sections, slugs, edition, '2026-11-25').drafts;
}

for (const locale of locales) {
  const { labels, section } = words[locale].ComparePage;

  test(`${locale}: an order that was brought in is quoted and marked word by word`, async ({ page }) => {
    await page.goto(site.url + address(PAIR, locale));
    const point = page.locator('#telling-ice');
    await expect(point.getByText(labels.quotation).first()).toBeVisible();
    await expect(point).toContainText(section.replace('{section}', SECTION));
    const quotation = point.locator('blockquote').first();
    expect(await quotation.locator('xpath=ancestor-or-self::*[@lang][1]').getAttribute('lang')).toBe('en');

    const said = {
      ins: await quotation.locator('ins').allTextContents(),
      del: await quotation.locator('del').allTextContents(),
    };
    expect(said.ins.length).toBeGreaterThan(0);
    expect(said.ins.every((text) => text.includes('shall never'))).toBe(true);
    expect(said.del.every((text) => text.includes('are to'))).toBe(true);
    await expect(quotation).toContainText('E. INVENTED PART');
  });

  test(`${locale}: no summary of ours stands as a quotation beside it`, async ({ page }) => {
    await page.goto(site.url + address({ ...PAIR, folder: '/compare/[a]/[b]/side' }, locale));
    for (const quoted of await page.locator('#telling-ice blockquote').allTextContents())
      expect(quoted).toContain('under rule');
    expect(await page.locator('#telling-ice blockquote').count()).toBe(2);
    await expect(page.locator('#telling-ice').getByText(labels.summary).first()).toBeVisible();
  });
}
