import { pathOf } from '#i18n/paths.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { expect, type Page, test } from './fixtures.ts';
import { entryIn, ownEntries, startWithContent } from './own-content.ts';
import { folderOf, publicPages } from './pages.ts';
import { words } from './words.ts';

const KIT = publicPages.filter((page) => folderOf(page) === '/toolkit/[slug]');
/** What is handed to someone else: printed without anything of ours around it, on one side of a sheet. */
const HANDED_OVER = ['letter', 'flyer', 'petition-sheet'];

const pathTo = (slug: string, locale: Locale) => pathOf({ folder: '/toolkit/[slug]', slug }, locale);

/** How many sheets of Letter paper come out of a printer. */
async function sheetsOf(tab: Page): Promise<number> {
  const pdf = (await tab.pdf({ format: 'Letter' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const locale of locales) {
  const { ToolkitPage: kit, Site: site } = words[locale];

  test.describe(locale, () => {
    test('an item is copied with its numbers and whole addresses', async ({ page: tab, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await tab.goto(pathTo('petition-sheet', locale));
      await tab.getByRole('button', { name: kit.copy, exact: true }).click();
      await expect(tab.locator('body > [role=status]')).toHaveText(site.link.copied);
      const copied = await tab.evaluate(() => navigator.clipboard.readText());
      for (const item of await tab.locator('#sheet ol > li').allInnerTexts()) expect(copied).toContain(`. ${item}`);
      await tab.goto(pathTo('flyer', locale));
      await tab.getByRole('button', { name: kit.copy, exact: true }).click();
      const flyer = await tab.evaluate(() => navigator.clipboard.readText());
      const whole = (await tab.locator('link[rel=canonical]').getAttribute('href'))!;
      expect(flyer).toContain(new URL(pathOf('/petition', locale), whole).href);
    });

    test('where copying is not allowed the words are selected, and the button says so', async ({ page: tab }) => {
      await tab.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      });
      await tab.goto(pathTo('letter', locale));
      await tab.getByRole('button', { name: kit.copy, exact: true }).click();
      await expect(tab.locator('body > [role=status]')).toHaveText(site.link.selected);
      const selected = await tab.evaluate(() => getSelection()!.toString());
      expect(selected).toContain(kit.blanks.signature);
    });

    test('a post is copied and sent with its address first, and nothing of the sender', async ({
      page: tab,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await tab.goto(pathTo('social-posts', locale));
      const posts = await tab.locator('main li:has([data-post])').all();
      expect(posts).toHaveLength(5);
      for (const post of posts) {
        await post.getByRole('button').click();
        const copied = await tab.evaluate(() => navigator.clipboard.readText());
        const address = await post.locator('[data-post] a').getAttribute('href');
        expect(copied.startsWith(`${address}\n`)).toBe(true);
        expect(address).toMatch(new RegExp(`^http://localhost:\\d+/${locale}/[\\w/-]+$`));
        const whatsapp = new URL((await post.getByRole('link', { name: site.share.whatsapp }).getAttribute('href'))!);
        expect([...whatsapp.searchParams.keys()]).toEqual(['text']);
        expect(whatsapp.searchParams.get('text')).toMatch(new RegExp(`^${address}\n\\S`));
      }
    });

    test('the print button opens the print window', async ({ page: tab }) => {
      await tab.addInitScript(() => {
        window.print = () => void (document.title = 'printed');
      });
      await tab.goto(pathTo('talking-points', locale));
      await tab.getByRole('button', { name: site.print }).click();
      await expect(tab).toHaveTitle('printed');
    });

    test('what is handed over fits one sheet and stands alone', async ({ page: tab }) => {
      for (const slug of HANDED_OVER) {
        await tab.goto(pathTo(slug, locale));
        expect(await sheetsOf(tab), slug).toBe(1);
        await tab.emulateMedia({ media: 'print' });
        await expect(tab.locator('#sheet')).toBeVisible();
        await expect(tab.getByRole('heading', { level: 1 })).toBeHidden();
        await expect(tab.getByRole('heading', { name: kit.cautions })).toBeHidden();
        await tab.emulateMedia({ media: null });
      }
      await tab.emulateMedia({ media: 'print' });
      await expect(tab.locator('table tbody tr:visible')).toHaveCount(12);
      await tab.goto(pathTo('letter', locale));
      await expect(tab.locator('body > header, body > footer, main article > footer').first()).toBeHidden();
    });

    test('what is kept prints with its cautions, its sources and the date', async ({ page: tab }) => {
      await tab.goto(pathTo('talking-points', locale));
      await tab.emulateMedia({ media: 'print' });
      await expect(tab.getByRole('heading', { name: kit.cautions })).toBeVisible();
      await expect(tab.locator('.sources a').first()).toBeVisible();
      await expect(tab.locator('main time').first()).toBeVisible();
      await expect(tab.locator('main :is(button, nav):visible')).toHaveCount(0);
    });

    test('an unknown item is a 404 that offers the nearest', async ({ page: tab }) => {
      const answer = await tab.goto(pathTo('petition-shet', locale));
      expect(answer!.status()).toBe(404);
      await expect(tab.getByRole('heading', { level: 1 })).toHaveText(kit.missing.title);
      const nearest = tab.locator('main li a');
      await expect(nearest).toHaveCount(3);
      await expect(nearest.first()).toHaveAttribute('href', pathTo('petition-sheet', locale));
    });
  });

  test.describe(`${locale}, without script`, () => {
    test.use({ javaScriptEnabled: false });

    test('every item is listed once, and each link leads to it', async ({ page: tab }) => {
      await tab.goto(pathOf('/toolkit', locale));
      const links = tab.locator('main h3 a');
      await expect(links).toHaveCount(KIT.length);
      const found = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      expect(found.toSorted()).toEqual(KIT.map((page) => pathOf(page, locale)).toSorted());
      await expect(tab.locator('main :is(button, input):visible')).toHaveCount(0);
    });

    test('an item can be sent on without script: the address first, then what it is', async ({ page: tab }) => {
      await tab.setViewportSize({ width: 360, height: 640 });
      await tab.goto(pathTo('call-script', locale));
      const title = await tab.getByRole('heading', { level: 1 }).textContent();
      const message = new RegExp(`^http://localhost:\\d+${pathTo('call-script', locale)}\r?\n`);
      for (const name of ['whatsapp', 'sms', 'mail'] as const) {
        const link = tab.locator('article footer').getByRole('link', { name: site.share[name] });
        await expect(link).toBeVisible();
        const [, query = ''] = (await link.getAttribute('href'))!.split('?');
        const sent = new URLSearchParams(query);
        const text = sent.get('text') ?? sent.get('body');
        expect(text).toMatch(message);
        expect(text!.endsWith(title!)).toBe(true);
      }
      await expect(tab.locator('main button:visible')).toHaveCount(0);
    });
  });
}

test('an item that is not translated says so, is not half translated, and marks its language', async ({
  page: tab,
}) => {
  const entries = ownEntries();
  for (const slug of ['letter', 'call-script']) delete entryIn(entries, `toolkit-item.${slug}`).fields.title!.es;
  const server = await startWithContent(entries);
  const language = new Intl.DisplayNames('es', { type: 'language' }).of('en')!;
  const says = words.es.Site.untranslated.replace('{language}', language);
  await expect(async () => {
    await tab.goto(server.url + pathTo('letter', 'es'));
    await expect(tab.getByText(says)).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(tab.locator('article')).toHaveAttribute('lang', 'en');
  await expect(tab.locator('#sheet')).toContainText(words.en.ToolkitPage.blanks.ownSentence);
  await expect(tab.locator('#sheet')).not.toContainText(words.es.ToolkitPage.blanks.ownSentence);
  await tab.goto(server.url + pathOf('/toolkit', 'es'));
  await expect(tab.getByText(says)).toHaveCount(2);
  await server.stop();
});
