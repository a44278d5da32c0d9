import { hrefOf } from '#features/compare/pairs.ts';
import { pathOf } from '#i18n/paths.ts';
import type { Locale } from '#i18n/routing.ts';
import { expect, test } from './fixtures.ts';
import { entriesWithOrder, INVENTED, MISQUOTED, ODD } from './invented-order.ts';
import { startWithContent } from './own-content.ts';
import type { OwnServer } from './own-server.ts';
import { words } from './words.ts';

/** Two whole orders are brought in: what the pages look like when the second layer is there. */
test.describe.configure({ mode: 'serial' });
test.use({ javaScriptEnabled: false });

const PAIR = { a: '2016', b: '2017-07-06' };
let server: OwnServer;

test.beforeAll(async () => {
  server = await startWithContent(entriesWithOrder());
});

test.afterAll(() => server?.stop());

const address = (reading: 'side' | 'marks' | 'clean', locale: Locale) =>
  server.url + pathOf(hrefOf(PAIR, reading), locale);

test('the words of two orders are marked against each other, sections whole, items whole', async ({ page }) => {
  await page.goto(address('marks', 'en'));
  const quotation = page.locator('#raids blockquote').first();
  const { added, endAdded, removed, endRemoved } = words.en.ComparePage.marks;
  const marks = (role: 'insertion' | 'deletion', start: string, end: string) =>
    quotation
      .getByRole(role)
      .allTextContents()
      .then((all) => all.map((text) => text.replace(`${start} `, '').replace(` ${end}`, '')));
  expect(await marks('insertion', added, endAdded)).toEqual([
    'shall not',
    'unless a judge has signed a warrant',
    'smuggling of persons;\n(d)',
    '§ 130.30(B)2',
    'before any member leaves the district',
  ]);
  expect(await marks('deletion', removed, endRemoved)).toEqual([
    'may',
    'when the agency so requests',
    '§ 130.30(B)1',
    'at the end of the shift',
  ]);
  await expect(page.locator('#raids')).toContainText(words.en.ComparePage.labels.quotation);
  await expect(page.locator('#raids')).toContainText(INVENTED.raids.section);
});

test('a reader of Spanish sees the same marks in the words of the order, and a labelled translation beside them', async ({
  page,
}) => {
  await page.goto(address('side', 'es'));
  const point = page.locator('#consular');
  const later = point.locator('blockquote').last();
  await expect(later).toHaveAttribute('lang', 'en');
  await expect(later.getByRole('insertion')).toHaveCount(2);
  await expect(later.locator('ins [lang=es]').first()).toHaveText(words.es.ComparePage.marks.added);
  await expect(point).toContainText(`${words.es.ComparePage.labels.translation} ${INVENTED.consular.es}`);
  const translated = point.locator('p', { hasText: INVENTED.consular.es }).last();
  await expect(translated.locator('ins, del')).toHaveCount(0);
});

test('a quotation changed by one letter is shown nowhere, the one beside it unmarked', async ({ page }) => {
  for (const locale of ['en', 'es'] as const) {
    await page.goto(address('side', locale));
    await expect(page.locator('main')).not.toContainText(MISQUOTED.quoted);
    await expect(page.locator('#telling-ice blockquote')).toHaveText([MISQUOTED.stored]);
    await expect(page.locator('#telling-ice blockquote').locator('ins, del')).toHaveCount(0);
  }
  expect(server.log()).toContain('telling-ice-2016');
});

test('the later text alone carries no marks', async ({ page }) => {
  await page.goto(address('clean', 'en'));
  await expect(page.locator('#raids blockquote')).toHaveText(INVENTED.raids.later, { useInnerText: true });
  await expect(page.locator('article').locator('ins, del')).toHaveCount(0);
});

test('odd characters are drawn as words', async ({ page }) => {
  await page.goto(address('marks', 'en'));
  const drawn = await page.locator('#asking-status').evaluate((point) => ({
    scripts: point.querySelectorAll('script, b b').length,
    text: point.textContent,
  }));
  expect(drawn.scripts).toBe(0);
  expect(drawn.text).toContain('</ins><script>alert(1)</script>');
  await page.goto(address('clean', 'en'));
  const shown = (await page.locator('#asking-status').textContent())!;
  expect(shown).toContain(ODD.replace(/[“”]/g, ''));
});

test('nothing is wider than a small phone', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    for (const reading of ['side', 'marks'] as const) {
      await page.goto(address(reading, 'es'));
      expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(width);
    }
  }
});
