import { type Href, pathOf } from '#i18n/paths.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { expect, type Page, test } from './fixtures.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { type OwnSpace, PREVIEW_SECRET as SECRET, rewrite, startSpace } from './own-space.ts';
import { words } from './words.ts';

// What an editor sees before publishing, and that nobody else does.

const ITEM = 'faq-item.adopted-2019';
const item: Href = { folder: '/faq/[slug]', slug: 'adopted-2019' };
const DRAFT = 'Words that nobody has published';

let space: OwnSpace;
let site: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(60_000);
  space = await startSpace();
  rewrite(space.drafts, ITEM, DRAFT);
  site = await startOwnServer(space.variables);
  await site.waitFor(/content\.adopted/);
});
test.afterAll(async () => {
  await site?.stop();
  space?.stop();
});
test.afterEach(() => {
  space.isAway = false;
});

const button = (asked: Record<string, string>) => `${site.url}/api/preview?${new URLSearchParams(asked)}`;
const press = (tab: Page, locale: Locale) =>
  tab.goto(button({ secret: SECRET, type: 'faqItem', slug: 'adopted-2019', locale }));
const notice = (tab: Page, locale: Locale) => tab.getByText(words[locale].Draft.shown);
const read = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(site.url + path, { headers })).text();

for (const locale of locales)
  test(`${locale}: the button shows the draft, marked as one, with a way out`, async ({ page: tab, browser }) => {
    const answer = await press(tab, locale);
    expect(new URL(tab.url()).pathname).toBe(pathOf(item, locale));
    await expect(tab.locator('h1')).toContainText(DRAFT);
    await expect(notice(tab, locale)).toBeVisible();
    await expect(tab.locator('html')).toHaveAttribute('lang', locale);
    const headers = answer!.headers();
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'( 'sha256-[^']+')*; /);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce/);
    await expect(tab.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);

    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(site.url + pathOf(item, locale));
    await expect(visitor.locator('h1')).not.toContainText(DRAFT);
    await expect(visitor.locator('meta[name=robots]')).toHaveCount(0);

    await tab.goto(site.url + pathOf('/press', locale)); // other pages of the draft, too
    await expect(notice(tab, locale)).toBeVisible();
    await tab.getByRole('button', { name: words[locale].Draft.exit }).click();
    expect(new URL(tab.url()).pathname).toBe(pathOf('/press', locale));
    await expect(notice(tab, locale)).toHaveCount(0);
    await tab.goto(site.url + pathOf(item, locale));
    await expect(tab.locator('h1')).not.toContainText(DRAFT);
    expect(await tab.context().cookies()).toEqual([]);
  });

test('many readers and editors at once: each sees their own, and nothing of a draft is kept', async ({ page: tab }) => {
  test.setTimeout(60_000);
  await press(tab, 'en');
  const cookie = (await tab.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const paths = locales.flatMap((locale) => [pathOf(item, locale), pathOf('/faq', locale), pathOf('/', locale)]);
  for (let round = 0; round < 4; round++) {
    const answers = paths.flatMap((path) => [
      read(path).then((page) => expect(page, path).not.toContain(DRAFT)),
      read(path, { cookie }).then((page) => expect(page, path).toContain('action="/api/preview/exit"')),
      read(path).then((page) => expect(page, path).not.toContain('/api/preview/exit')),
      read(path, { cookie: 'a=b' }).then((page) => expect(page, path).not.toContain(DRAFT)),
    ]);
    await Promise.all(answers);
  }
  expect(await read(pathOf(item, 'en'), { cookie })).toContain(DRAFT);
  for (const path of ['/data/timeline.json', '/en/feed.xml', '/sitemap.xml', '/data/petition.json'])
    expect(await read(path, { cookie })).not.toContain(DRAFT);
  expect(site.bytes().includes(DRAFT)).toBe(false);
  expect(await (await fetch(`${site.url}/api/health`, { headers: { cookie } })).text()).not.toContain(DRAFT);
});

test('what would be left out is said on the page, and that nothing would be shown', async ({ page: tab }) => {
  const broken = space.drafts.find(({ sys }) => sys.id === 'faq-item.already')!;
  const kept = broken.fields.question;
  delete broken.fields.question;
  await press(tab, 'es');
  await expect(tab.getByText('faqItem faq-item.already')).toBeVisible();
  await expect(tab.locator('section', { has: tab.locator('#draft') })).toContainText('question');
  broken.fields.question = kept!;
  const all = space.drafts;
  space.drafts = all.filter(({ sys }) => sys.contentType.sys.id !== 'timelineEvent');
  await tab.reload();
  await expect(tab.getByText('fewer:timelineEvent')).toBeVisible();
  space.drafts = all.filter(({ sys }) => sys.contentType.sys.id !== 'siteSettings');
  await tab.reload();
  await expect(tab.getByText(words.es.Draft.incomplete)).toBeVisible();
  await expect(tab.locator('h1')).not.toContainText(DRAFT);
  space.drafts = all;
});

test('while Contentful is away an editor sees what is published, and is told so', async ({ page: tab }) => {
  test.setTimeout(60_000);
  await press(tab, 'en');
  space.isAway = true;
  await tab.reload();
  await expect(tab.getByText(words.en.Draft.away)).toBeVisible();
  await expect(tab.locator('h1')).toHaveCount(1);
});

test('without the secret, or to a page that is none, there is no way in', async ({ request }) => {
  const refused = async (asked: Record<string, string>, status: number) => {
    const answer = await request.get(button(asked), { maxRedirects: 0 });
    expect(answer.status(), JSON.stringify(asked)).toBe(status);
    expect(answer.headers()['set-cookie']).toBeUndefined();
    expect(answer.headers().location).toBeUndefined();
  };
  const page = { type: 'faqItem', slug: 'adopted-2019', locale: 'en' };
  for (const secret of ['', SECRET.slice(1), `${SECRET} `]) await refused({ ...page, secret }, 401);
  for (const slug of ['//evil.example', 'https://evil.example', '../..'])
    await refused({ ...page, slug, secret: SECRET }, 404);
  await refused({ ...page, locale: '//evil.example', secret: SECRET }, 404);
  const made = await read(pathOf(item, 'en'), { cookie: `__prerender_bypass=${'0'.repeat(32)}` });
  expect(made).not.toContain(DRAFT);
});
