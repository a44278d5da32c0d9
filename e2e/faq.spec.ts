import { pathOf } from '#i18n/paths.ts';
import { inEachLanguage, locales } from '#i18n/routing.ts';
import { expect, type Page, test } from './fixtures.ts';
import { onePerKind, folderOf } from './pages.ts';
import { words } from './words.ts';

/** A word that stands with an accent in the Spanish answers, typed without; in English one with an accent too many. */
const TYPED = { ...inEachLanguage(() => 'détainer'), es: 'retencion' };
const NOWHERE = 'zzzz';

const shown = (tab: Page) => tab.locator('article.faq-item:visible');

for (const locale of locales) {
  const { FaqPage: faq, Site: site } = words[locale];

  test.describe(locale, () => {
    test('the filter finds answers whatever the accents, and says how many', async ({ page: tab }) => {
      await tab.goto(pathOf('/faq', locale));
      const all = await shown(tab).count();
      await tab.getByLabel(faq.filter).fill(TYPED[locale]);
      const found = await shown(tab).count();
      expect(found).toBeGreaterThan(1);
      expect(found).toBeLessThan(all);
      const said = faq.foundMany.replace('{count}', String(found)).replace('{words}', TYPED[locale]);
      await expect(tab.locator('#faq-found')).toHaveText(said);
      expect(await tab.locator('section.faq-group:visible').count()).toBe(
        await tab.locator('section.faq-group:has(article:visible)').count(),
      );
    });

    test('a filter that finds nothing says what to do, and gives all answers back', async ({ page: tab }) => {
      await tab.goto(pathOf('/faq', locale));
      const all = await shown(tab).count();
      await tab.getByLabel(faq.filter).fill(NOWHERE);
      await expect(tab.locator('#faq-found')).toHaveText(faq.foundNone.replace('{words}', NOWHERE));
      await tab.getByRole('button', { name: faq.showAll }).click();
      await expect(shown(tab)).toHaveCount(all);
      await expect(tab.getByLabel(faq.filter)).toBeFocused();
    });

    test('the link of an answer is copied and shared, and leads to its own page', async ({ page: tab, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await tab.addInitScript(() => {
        navigator.share = async (shared) => void Object.assign(window, { shared });
      });
      await tab.goto(pathOf('/faq', locale));
      await tab.getByRole('button', { name: site.link.copy }).first().click();
      await expect(tab.locator('body > [role=status]')).toHaveText(site.link.copied);
      const address = await tab.evaluate(() => navigator.clipboard.readText());
      const question = await tab.locator('article h3').first().textContent();
      await tab.getByRole('button', { name: site.link.share }).first().click();
      expect(await tab.evaluate('shared')).toEqual({ title: question, url: address });
      await tab.goto(address);
      await expect(tab.getByRole('heading', { level: 1 })).toHaveText(question!);
    });

    test('where copying is not allowed the button says so', async ({ page: tab }) => {
      await tab.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      });
      await tab.goto(pathOf('/faq', locale));
      await tab.getByRole('button', { name: site.link.copy }).first().click();
      await expect(tab.locator('body > [role=status]')).toHaveText(site.link.blocked);
    });

    test('search engines read each question on its own page, and on no other', async ({ page: tab }) => {
      const [list, one] = onePerKind.filter((each) => folderOf(each).startsWith('/faq'));
      await tab.goto(pathOf(list!, locale));
      await expect(tab.locator('script[type="application/ld+json"]')).toHaveCount(0);
      await tab.goto(pathOf(one!, locale));
      const blocks = await tab.locator('script[type="application/ld+json"]').allTextContents();
      const data = blocks.map((text) => JSON.parse(text)).find((block) => block['@type'] === 'FAQPage');
      const questions = await tab.locator('article h1').allTextContents();
      expect(data.inLanguage).toBe(locale);
      expect(data.mainEntity.map(({ name }: { name: string }) => name)).toEqual(questions);
    });
  });

  test.describe(`${locale}, without script`, () => {
    test.use({ javaScriptEnabled: false });

    test('all answers are open, and nothing is offered that would not work', async ({ page: tab }) => {
      await tab.goto(pathOf('/faq', locale));
      const all = await tab.locator('article.faq-item').count();
      expect(all).toBeGreaterThan(20);
      await expect(shown(tab)).toHaveCount(all);
      await expect(tab.locator('main :is(button, input):visible')).toHaveCount(0);
      await tab.getByRole('link', { name: site.link.open }).first().click();
      await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
    });
  });
}
