import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { unzipSync } from 'fflate';
import jsQR from 'jsqr';
import { kitPathOf, MOST_BYTES, oneFilePathOf } from '#features/toolkit/files/addresses.ts';
import { pathOf } from '#i18n/paths.ts';
import { locales } from '#i18n/routing.ts';
import { complaints } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { entryIn, ownEntries, startWithContent } from './own-content.ts';
import { startOwnServer } from './own-server.ts';
import { folderOf, publicPages } from './pages.ts';
import { address, words } from './words.ts';

const SLUGS = publicPages.flatMap((page) =>
  folderOf(page) === '/toolkit/[slug]' && typeof page !== 'string' && 'slug' in page ? page.slug : [],
);
const ENTRIES = 'content/edition/entries';
const QUESTIONS = readdirSync(`${ENTRIES}/faq-item`).length;

const folder = mkdtempSync(path.join(tmpdir(), 'kit-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function laidDown(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return pathToFileURL(file).href;
}

/** What a page asks for beside itself, and what the browser complains about. */
function watch(tab: Page) {
  const seen = { asked: [] as string[], complaints: [] as string[] };
  tab.on('request', (request) => request.isNavigationRequest() || seen.asked.push(request.url()));
  tab.on('console', (message) => message.type() === 'error' && seen.complaints.push(message.text()));
  tab.on('pageerror', (error) => seen.complaints.push(error.message));
  return seen;
}

for (const locale of locales) {
  const { ToolkitPage: kit } = words[locale];

  test(`${locale}: the small file opens from a folder with the network off, and asks for nothing`, async ({
    page: tab,
    context,
    request,
  }) => {
    const answer = await request.get(oneFilePathOf(locale));
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="sop130-${locale}.html"`,
    });
    const policy = answer.headers()['content-security-policy']!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const bytes = await answer.body();
    expect(bytes.length).toBeLessThan(MOST_BYTES.oneFile);
    const html = bytes.toString();
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|form|video|audio|base)\b|\son\w+=|url\(|@import/i);

    await context.setOffline(true);
    const seen = watch(tab);
    await tab.setViewportSize({ width: 320, height: 640 });
    await tab.goto(laidDown(`sop130-${locale}.html`, bytes));
    await expect(tab.locator('html')).toHaveAttribute('lang', locale);
    await expect(tab).toHaveTitle(kit.file.title);
    await expect(tab.locator('article')).toHaveCount(QUESTIONS);
    await expect(tab.locator('#call ol > li')).toHaveCount(15);
    expect(await tab.locator('#call a[href^="tel:+1414"]').count()).toBeGreaterThanOrEqual(15);
    await expect(tab.locator('#one-page li').first()).toBeVisible();
    await tab.getByRole('link', { name: kit.file.call }).click();
    await expect(tab.locator('#call')).toBeInViewport();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(seen).toEqual({ asked: [], complaints: [] });
    expect(await complaints(tab)).toEqual([]);
    await tab.emulateMedia({ colorScheme: 'dark' });
    expect(await tab.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(19, 18, 40)');
    expect(await complaints(tab)).toEqual([]);
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    await expect(tab.locator('nav')).toBeHidden();
  });

  test(`${locale}: the ZIP holds every sheet as text and picture, and a page that lists them`, async ({
    page: tab,
    context,
    request,
  }) => {
    const answer = await request.get(kitPathOf(locale));
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="sop130-kit-${locale}.zip"`,
    });
    const zip = await answer.body();
    expect(zip.length).toBeLessThanOrEqual(MOST_BYTES.kit);
    const files = unzipSync(zip);
    expect(Object.keys(files)[0]).toBe('index.html');
    expect(Buffer.from(files[`sop130-${locale}.html`]!)).toEqual(
      await (await request.get(oneFilePathOf(locale))).body(),
    );
    for (const slug of SLUGS) {
      const text = Buffer.from(files[`texts/${slug}.txt`]!).toString();
      expect(text).toMatch(/^\uFEFF\S/);
      expect(text.replaceAll('\r\n', '')).not.toContain('\n');
      expect(text).toContain(pathOf({ folder: '/toolkit/[slug]', slug }, locale));
      const picture = await request.get(`/share${pathOf({ folder: '/toolkit/[slug]', slug }, locale)}.portrait.png`);
      expect(Buffer.from(files[`pictures/${slug}.png`]!)).toEqual(await picture.body());
    }
    const papers = Object.keys(files).filter((name) => name.startsWith('pdf/'));
    expect(papers).toHaveLength(5);
    for (const name of papers)
      expect(Buffer.from(files[name]!)).toEqual(
        await (await request.get(`/data/${locale}/toolkit/${path.basename(name)}`)).body(),
      );
    for (const [name, bytes] of Object.entries(files)) laidDown(`${locale}/${name}`, bytes);
    await context.setOffline(true);
    const seen = watch(tab);
    await tab.goto(pathToFileURL(path.join(folder, locale, 'index.html')).href);
    await expect(tab.locator('article')).toHaveCount(SLUGS.length);
    const links = await tab.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href')!));
    const inside = links.filter((href) => !href.startsWith('http'));
    expect(inside.toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'index.html')
        .toSorted(),
    );
    expect(await complaints(tab)).toEqual([]);
    expect(seen).toEqual({ asked: [], complaints: [] });
    await tab.getByRole('link', { name: kit.file.title }).click();
    await expect(tab).toHaveTitle(kit.file.title);
  });

  test(`${locale}: each sheet offers its upright picture, and the page of all offers both files`, async ({
    page: tab,
    request,
  }) => {
    for (const slug of SLUGS) {
      const here = pathOf({ folder: '/toolkit/[slug]', slug }, locale);
      const html = await (await request.get(here)).text();
      expect(html).toContain(`href="/share${here}.portrait.png"`);
      const answer = await request.get(`/share${here}.portrait.png`);
      const png = await answer.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1350]);
      expect(png.length).toBeLessThanOrEqual(100_000);
    }
    await tab.goto(address('/toolkit', locale));
    await expect(tab.getByRole('link', { name: kit.whole.zip.replace('{most}', '3') })).toHaveAttribute(
      'href',
      kitPathOf(locale),
    );
    await expect(tab.getByRole('link', { name: kit.whole.one.replace('{most}', '150') })).toHaveAttribute(
      'href',
      oneFilePathOf(locale),
    );
  });
}

test('what is not there is no broken file', async ({ request }) => {
  for (const asked of [
    '/data/fr/toolkit/kit.zip',
    '/data/fr/sop130.html',
    '/share/en/toolkit/no-such.portrait.png',
    '/share/en/faq.portrait.png',
    '/share/en/toolkit/flyer.portrait.x%F0%9F%A6%8B.png',
  ]) {
    expect([asked, (await request.get(asked, { maxRedirects: 0 })).status()]).toEqual([asked, 404]);
  }
  const old = await request.get('/share/en/toolkit/flyer.portrait.0123456789.png', { maxRedirects: 0 });
  expect(old.status()).toBe(307);
});

test('another server makes the same ZIP, byte for byte, whatever its time zone', async () => {
  test.setTimeout(90_000); // two servers
  const zips: Buffer[] = [];
  for (const TZ of ['America/Chicago', 'Asia/Tokyo']) {
    const server = await startOwnServer({ TZ, SITE_URL: 'http://localhost:3000' });
    zips.push(Buffer.from(await (await fetch(server.url + kitPathOf('es'))).arrayBuffer()));
    await server.stop();
  }
  expect(zips[0]!.equals(zips[1]!)).toBe(true);
});

test('hostile words, emoji and right-to-left text stay words, in every file', async ({ page: tab }) => {
  test.setTimeout(90_000);
  const hostile = '</style><script>alert(1)</script>🦋 مرحبا \u202E "&';
  const entries = ownEntries();
  for (const field of ['title', 'summary']) entryIn(entries, 'toolkit-item.flyer').fields[field]!['en-US'] = hostile;
  entryIn(entries, 'faq-item.legal').fields.question!['en-US'] = hostile;
  const server = await startWithContent(entries);
  try {
    let html = '';
    await expect(async () => {
      html = await (await fetch(server.url + oneFilePathOf('en'))).text();
      expect(html).toContain('مرحبا');
    }).toPass();
    const seen = watch(tab);
    await tab.goto(laidDown('hostile.html', Buffer.from(html)));
    await expect(tab.locator('#legal h3')).toContainText('</style><script>');
    await expect(tab.locator('script')).toHaveCount(0);
    expect(seen.asked).toEqual([]);
    const files = unzipSync(new Uint8Array(await (await fetch(server.url + kitPathOf('en'))).arrayBuffer()));
    expect(Buffer.from(files['texts/flyer.txt']!).toString()).toContain('🦋 مرحبا');
    expect(Buffer.from(files['pictures/flyer.png']!).subarray(1, 4).toString()).toBe('PNG');
  } finally {
    await server.stop();
  }
});

/** What a phone's camera reads in a picture. */
async function readIn(picture: Buffer, width = 600): Promise<string | undefined> {
  const context = createCanvas(width, width).getContext('2d');
  context.drawImage(await loadImage(picture), 0, 0, width, width);
  return jsQR(new Uint8ClampedArray(context.getImageData(0, 0, width, width).data), width, width)?.data;
}

test('the code on the screen, in light and dark, and its files hold the address and nothing else', async ({
  page: tab,
  request,
}) => {
  for (const locale of locales) {
    const here = pathOf({ folder: '/toolkit/[slug]', slug: 'flyer' }, locale);
    await tab.goto(here);
    const address = (await tab.locator('link[rel=canonical]').getAttribute('href'))!;
    await tab.getByText(words[locale].ToolkitPage.qr.title).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme });
      expect(await readIn(await tab.locator('article footer details svg').screenshot())).toBe(address);
    }
    for (const kind of ['png', 'svg']) {
      const answer = await request.get(`/share/qr${here}.${kind}`);
      expect(answer.status()).toBe(200);
      expect(await readIn(await answer.body())).toBe(address);
    }
  }
  for (const asked of [
    '/share/qr/en/toolkit/no-such.png',
    '/share/qr/fr.svg',
    '/share/qr/en/petition/thanks.png',
    '/share/qr/en/faq',
  ])
    expect([asked, (await request.get(asked)).status()]).toEqual([asked, 404]);
});
