import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { canonicalOf, DEFAULT_PAIR, hrefOf, PAIRS } from '#features/compare/pairs.ts';
import { dateInWords } from '#i18n/dates.ts';
import { pathOf } from '#i18n/paths.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { expect, type Page, test } from './fixtures.ts';
import { address, words } from './words.ts';

const POINT = 'telling-ice';
const PHONE = { width: 360, height: 640 };

const foot = (page: Page, slug = POINT) => page.locator(`#${slug} details`);

/** The day that a citation names: of the state that is kept, or, in the first seconds of a new database, when all was checked. */
async function dayOfState(page: Page, locale: Locale): Promise<string> {
  const state = await page.locator('[data-states]').first().getAttribute('data-states');
  return state === 'none' ? page.locator('main time').first().innerText() : dateInWords(state!, locale);
}

/** The HTML that is offered for another page. */
async function embedCode(page: Page, slug: string): Promise<string> {
  await foot(page, slug).locator('summary').click();
  return page.locator(`#embed-${slug}`).inputValue();
}

for (const locale of locales) {
  const { ComparePage, ProvisionPage } = words[locale];

  test.describe(`a reporter on a phone, without script, ${locale}`, () => {
    test.use({ javaScriptEnabled: false, viewport: PHONE });

    test('reads how many points change before any of them', async ({ page }) => {
      await page.goto(address('/compare', locale));
      const text = await page.locator('main').innerText();
      const count = text.indexOf(ComparePage.groups.changed);
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(text.indexOf(ComparePage.short));
      expect(text.indexOf(ComparePage.short)).toBeLessThan(text.indexOf(ComparePage.points));
    });

    test('goes from change to change and back by links', async ({ page }) => {
      await page.goto(address('/compare', locale));
      await page.getByRole('link', { name: linkName(ComparePage.firstChange) }).click();
      const first = new URL(page.url()).hash;
      await page.locator(`${first} a`, { hasText: linkName(ComparePage.nextChange) }).click();
      const second = new URL(page.url()).hash;
      expect(second).not.toBe(first);
      await expect(page.locator(second)).toBeInViewport();
      await page
        .locator(second)
        .getByRole('link', { name: linkName(ComparePage.previousChange) })
        .click();
      expect(new URL(page.url()).hash).toBe(first);
    });

    test('finds a citation to select, and its address leads to the point', async ({ page }) => {
      await page.goto(address('/compare', locale));
      await foot(page).locator('summary').click();
      const citation = await page.locator(`#cite-${POINT}`).innerText();
      const heading = await page.locator(`#h-${POINT}`).innerText();
      expect(citation.startsWith(`${heading}. `)).toBe(true);
      for (const version of await page.locator('#versions ~ div h3').allInnerTexts())
        expect(citation).toContain(version);
      const day = await dayOfState(page, locale);
      expect(citation).toContain(day);
      const [url] = /http\S+$/.exec(citation)!;
      await page.goto(pathAndHash(url));
      await expect(page.locator(`#${POINT}`)).toBeInViewport();
      await expect(page.locator(`#${POINT} button`).first()).toBeHidden(); // no button that would do nothing
    });

    for (const [about, path] of [
      ['pair', pathOf({ folder: '/compare/[a]/[b]', a: '2017-07-6', b: '2017-07-13' }, locale)],
      ['point', pathOf({ folder: '/provisions/[slug]', slug: 'raid' }, locale)],
    ] as const) {
      test(`an unknown ${about} is not found, and the nearest is offered first`, async ({ page }) => {
        const answer = await page.goto(path);
        expect(answer?.status()).toBe(404);
        const title = about === 'pair' ? ComparePage.missing.title : ProvisionPage.missing.title;
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        await page.locator('main li a').first().click();
        const nearest =
          about === 'pair' ? hrefOf(PAIRS[4]!, 'side') : ({ folder: '/provisions/[slug]', slug: 'raids' } as const);
        expect(new URL(page.url()).pathname).toBe(pathOf(nearest, locale));
      });
    }
  });

  test(`marks are insertions and deletions, and said in words (${locale})`, async ({ page }) => {
    await page.goto(pathOf(hrefOf(DEFAULT_PAIR, 'marks'), locale));
    const point = page.locator('#raids');
    const { added, endAdded, removed, endRemoved } = ComparePage.marks;
    const insertions = point.getByRole('insertion');
    expect(await insertions.count()).toBeGreaterThan(0);
    for (const text of await insertions.allTextContents()) {
      expect(text.startsWith(`${added} `) && text.endsWith(` ${endAdded}`)).toBe(true);
    }
    const deletions = point.getByRole('deletion');
    expect(await deletions.count()).toBeGreaterThan(0);
    for (const text of await deletions.allTextContents()) {
      expect(text.startsWith(`${removed} `) && text.endsWith(` ${endRemoved}`)).toBe(true);
    }
    const tree = await point.ariaSnapshot();
    expect(tree).toMatch(new RegExp(`insertion: "?${added} `));
    expect(tree).toMatch(new RegExp(`deletion: "?${removed} `));
    expect(await point.locator('blockquote').count()).toBe(0);
  });

  test(`marks are told apart in black and white, sources are written out (${locale})`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(pathOf(hrefOf(DEFAULT_PAIR, 'marks'), locale));
    const styleOf = (tag: string, pseudo?: string) =>
      page
        .locator(`#raids ${tag}`)
        .first()
        .evaluate((mark, part) => {
          const { color, textDecorationLine, content } = getComputedStyle(mark, part);
          return { color, line: textDecorationLine, content };
        }, pseudo);
    expect(await styleOf('del')).toMatchObject({ line: 'line-through' });
    expect((await styleOf('del', '::before')).content).toBe('"["');
    expect((await styleOf('del', '::after')).content).toBe('"]"');
    expect(await styleOf('ins')).toMatchObject({ line: 'underline', color: 'rgb(0, 0, 0)' });
    const source = page.locator('#raids .sources a').first();
    const href = await source.getAttribute('href');
    expect(href).toMatch(/^http/);
    expect(await source.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(href);
    const day = await dayOfState(page, locale);
    const printed = page.locator('main p', { hasText: 'SOP 130 Milwaukee' }).filter({ hasText: day, visible: true });
    await expect(printed.first()).toContainText(pathOf(hrefOf(DEFAULT_PAIR, 'marks'), locale));
  });

  test(`the copy buttons copy citation and HTML (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address('/compare', locale));
    const code = await embedCode(page, POINT);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.locator(`#${POINT}`).getByRole('button', { name: ComparePage.citeCopy }).click();
    await expect.poll(copied).toBe(await page.locator(`#cite-${POINT}`).innerText());
    await page.locator(`#${POINT}`).getByRole('button', { name: ComparePage.embed.copy }).click();
    await expect.poll(copied).toBe(code);
  });

  test(`a point on someone else's page asks for nothing and says what it is (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(address('/compare', locale));
    const codes = [await embedCode(page, 'raids'), await embedCode(page, 'why-not-local')];
    const host = await startOtherOrigin(codes.join('\n'));
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(host.url);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([`${host.url}/`]);
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
    const [raids, harm] = [page.locator('figure').first(), page.locator('figure').last()];
    await expect(raids).toContainText(ComparePage.embed.summary);
    await expect(raids.locator('blockquote')).toHaveCount(0);
    await expect(raids.getByRole('insertion').first()).toBeVisible();
    await expect(harm.locator('blockquote')).toHaveText('can be detrimental to our mission');
    await expect(harm).toContainText(ComparePage.embed.quotation);
    await expect(raids).toContainText(ComparePage.embed.licence);
    const link = await raids.getByRole('link').first().getAttribute('href');
    await page.goto(baseURL + pathAndHash(link!));
    await expect(page.locator('#raids')).toBeInViewport();
    await host.stop();
    await context.close();
  });

  test(`the default comparison is found under one address (${locale})`, async ({ page }) => {
    await page.goto(pathOf(hrefOf(DEFAULT_PAIR, 'side'), locale));
    const canonical = page.locator('link[rel=canonical]');
    await expect(canonical).toHaveAttribute(
      'href',
      new RegExp(`${pathOf(canonicalOf(DEFAULT_PAIR, 'side'), locale)}$`),
    );
    await page.goto(pathOf(hrefOf(PAIRS[1]!, 'side'), locale));
    await expect(canonical).toHaveAttribute('href', /\/side$/);
  });
}

test('no summary stands in a blockquote on any page of the comparison, and every quotation under its label', async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const locale of locales) {
    for (const pair of PAIRS) {
      for (const reading of ['side', 'marks', 'clean'] as const) {
        await page.goto(pathOf(hrefOf(pair, reading), locale));
        expect(await unlabelled(page, locale), page.url()).toEqual([]);
      }
    }
  }
});

/** Blockquotes whose own box does not begin with the label of a quotation. */
async function unlabelled(page: Page, locale: Locale): Promise<string[]> {
  const label = words[locale].ComparePage.labels.quotation;
  const boxes = await page
    .locator('main blockquote')
    .evaluateAll((all) => all.map((each) => each.parentElement?.textContent ?? ''));
  return boxes.filter((text) => !text.startsWith(label));
}

/** The words of a link before the name in it. */
const linkName = (message: string) => new RegExp(`^${message.split('{')[0]!}`);

/** The site under test has another host than it says in what leaves it. */
function pathAndHash(url: string): string {
  const { pathname, hash } = new URL(url);
  return pathname + hash;
}

/** A bare page that allows nothing but words: what cannot show there needs more than words. */
async function startOtherOrigin(body: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    });
    response.end(`<!doctype html><html lang="en"><title>Another page</title><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
