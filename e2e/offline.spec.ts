import { pathOf } from '#i18n/paths.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { type BrowserContext, expect, type Page, test } from './fixtures.ts';
import { entryIn, ownEntries, startWithContent } from './own-content.ts';
import { startOwnServer } from './own-server.ts';
import { folderOf, publicPages } from './pages.ts';
import { address, words } from './words.ts';

const sheetsIn = (locale: Locale) =>
  publicPages.filter((page) => folderOf(page) === '/toolkit/[slug]').map((page) => pathOf(page, locale));
const pagesIn = (locale: Locale) => [address('/faq', locale), address('/toolkit', locale), ...sheetsIn(locale)];
const FILES = ['/enhance.js', '/icon.svg', '/fonts/atkinson-next-400-700-v1.woff2'];

/** Every address that is kept on this device, in whatever cache. */
function kept(tab: Page): Promise<string[]> {
  return tab.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => url.replace(location.origin, ''));
  });
}

const cacheNames = (tab: Page) => tab.evaluate(() => caches.keys());
const workers = (tab: Page) => tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Opens a page and waits until its copies are complete, and in charge of the pages to come. */
async function visit(tab: Page, url: string): Promise<void> {
  await tab.goto(url);
  await tab.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
}

const heading = (tab: Page) => tab.getByRole('heading', { level: 1 });

for (const locale of locales) {
  const { OfflinePage: offline, PrivacyPage: privacy } = words[locale];

  test(`${locale}: after one visit questions and tool kit are there in airplane mode`, async ({
    page: tab,
    context,
  }) => {
    await visit(tab, address('/faq', locale));
    expect((await kept(tab)).toSorted()).toEqual([...pagesIn(locale), `/${locale}/offline`, ...FILES].toSorted());
    const online = new Map<string, string>();
    for (const path of pagesIn(locale)) {
      await tab.goto(path);
      online.set(path, await tab.locator('main').innerText());
    }
    await context.setOffline(true);
    for (const path of pagesIn(locale)) {
      await tab.goto(path);
      expect(await tab.locator('main').innerText(), path).toBe(online.get(path));
    }
    await tab.goto(address('/toolkit', locale));
    await tab.locator('main h3 a').first().click();
    const item = await heading(tab).innerText();
    await tab.goBack();
    await expect(tab).toHaveURL(new RegExp(`${address('/toolkit', locale)}$`));
    await tab.goForward();
    await expect(heading(tab)).toHaveText(item);
    await tab.reload();
    await expect(heading(tab)).toHaveText(item);
  });

  test(`${locale}: without a connection other pages say so, and lead to what is there`, async ({
    page: tab,
    context,
  }) => {
    await visit(tab, address('/toolkit', locale));
    await context.setOffline(true);
    for (const page of ['/petition', '/contact', '/timeline'] as const) {
      await tab.goto(address(page, locale));
      await expect(heading(tab)).toHaveText(offline.title);
    }
    await tab.goto(`${address('/faq', locale)}/legal`);
    await expect(tab).toHaveURL(new RegExp(`${address('/faq', locale)}#legal$`));
    await tab.goto(address('/petition', locale));
    await tab.getByRole('link', { name: offline.ways['/toolkit'] }).click();
    await expect(tab.locator('main h3 a').first()).toBeVisible();
    await context.setOffline(false);
    await tab.goto(address('/petition', locale));
    await expect(tab.locator('form')).not.toHaveCount(0);
  });

  test(`${locale}: no form, no answer, no query and no other page is ever kept`, async ({ page: tab }) => {
    await visit(tab, address('/faq', locale));
    const { PetitionForm: petition, ContactForm: contact } = words[locale];
    await tab.goto(address('/petition', locale));
    await tab.getByRole('button', { name: petition.submit, exact: true }).click();
    await expect(tab).toHaveURL(new RegExp(`${address('/petition/thanks', locale)}$`));
    await tab.goto(address('/contact', locale));
    await tab.locator('input[name=district][value="12"]').check();
    await tab.getByRole('button', { name: contact.submit, exact: true }).click();
    await expect(tab).toHaveURL(new RegExp(`${address('/contact/letter', locale)}$`));
    await tab.goto(`${address('/faq', locale)}?from=someone`);
    await tab.goto(`${address('/faq', locale)}/legal`);
    await tab.goto(address('/timeline', locale));
    await tab.evaluate(() => fetch('/data/petition.json'));
    expect((await kept(tab)).toSorted()).toEqual([...pagesIn(locale), `/${locale}/offline`, ...FILES].toSorted());
  });

  test(`${locale}: the privacy page tells of it, and its button takes all of it away, without script too`, async ({
    page: tab,
  }) => {
    await visit(tab, address('/faq', locale));
    await tab.getByRole('link', { name: words[locale].Site.keptHere.link }).click();
    await expect(tab).toHaveURL(new RegExp(`${address('/privacy', locale)}#phone$`));
    await expect(tab.getByText(privacy.onPhone.done)).toBeHidden();
    await tab.getByRole('button', { name: privacy.onPhone.forget }).click();
    await expect(tab).toHaveURL(/#phone-cleared$/);
    await expect(tab.getByText(privacy.onPhone.done)).toBeVisible();
    await expect.poll(() => kept(tab)).toEqual([]);
    expect(await workers(tab)).toBe(0);
  });
}

test('who only reads other pages keeps nothing', async ({ page: tab }) => {
  for (const page of ['/', '/compare', '/petition', '/privacy', '/contact'] as const)
    await tab.goto(address(page, 'en'));
  expect(await kept(tab)).toEqual([]);
  expect(await workers(tab)).toBe(0);
});

test('with a connection nobody sees a copy; new words bring new copies, and the older are gone', async ({
  page: tab,
}) => {
  test.setTimeout(90_000); // two servers
  const first = await startOwnServer();
  await visit(tab, first.url + address('/faq', 'en'));
  const [before] = await cacheNames(tab);
  await first.stop();

  const asked = 'Is it another question now?';
  const entries = ownEntries();
  entryIn(entries, 'faq-item.legal').fields.question!['en-US'] = asked;
  const second = await startWithContent(entries, { PORT: new URL(first.url).port, SITE_URL: first.url });
  try {
    await expect(async () => {
      await tab.goto(first.url + address('/faq', 'en'));
      expect(await tab.content()).toContain(asked);
    }).toPass();
    await expect.poll(() => cacheNames(tab), { timeout: 20_000 }).not.toContain(before);
    expect(await cacheNames(tab)).toHaveLength(1);
    expect(await kept(tab)).toContain(address('/toolkit', 'en'));
  } finally {
    await second.stop();
  }
});

test('OFFLINE_COPIES=off takes every copy off a phone at its next visit, and none comes back', async ({ browser }) => {
  test.setTimeout(90_000); // two servers, and a browser that looks for the worker in its own time
  const first = await startOwnServer();
  const port = new URL(first.url).port;
  const context: BrowserContext = await browser.newContext();
  const tab = await context.newPage();
  await visit(tab, first.url + address('/toolkit', 'es'));
  await visit(tab, first.url + address('/faq', 'en'));
  expect(await cacheNames(tab)).toHaveLength(2);
  await first.stop();

  const second = await startOwnServer({ OFFLINE_COPIES: 'off', PORT: port, SITE_URL: first.url });
  try {
    await tab.goto(first.url + address('/privacy', 'en')); // any page: browsers ask for the worker by themselves
    await expect.poll(() => cacheNames(tab), { timeout: 20_000 }).toEqual([]);
    await tab.goto(first.url + address('/', 'es'));
    await expect.poll(() => workers(tab), { timeout: 20_000 }).toBe(0);
    await tab.goto(first.url + address('/faq', 'en'));
    await tab.waitForTimeout(1_000);
    await tab.goto(first.url + address('/', 'en'));
    await expect.poll(() => workers(tab)).toBe(0);
    expect(await cacheNames(tab)).toEqual([]);
    const answer = await context.request.get(`${first.url}/offline.js`);
    expect(await answer.text()).not.toContain("addEventListener('fetch'");
  } finally {
    await context.close();
    await second.stop();
  }
});

test('the worker is small, asks this host alone, and is asked for anew each time', async ({ request }) => {
  const answer = await request.get('/offline.js');
  expect(answer.headers()).toMatchObject({
    'content-type': expect.stringMatching(/^text\/javascript/),
    'cache-control': expect.stringContaining('max-age=0'),
    'content-security-policy': "default-src 'none'; connect-src 'self'",
  });
  expect((await answer.body()).length).toBeLessThanOrEqual(7_000);
  const page = await request.get(address('/faq', 'en'));
  expect(page.headers()['content-security-policy']).toContain("worker-src 'self'");
});
