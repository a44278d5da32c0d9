import { createHash } from 'node:crypto';
import { getDocumentProxy } from 'unpdf';
import type { ComparisonDocument, DocumentPoint } from '#features/compare/downloads/schema.ts';
import { DEFAULT_PAIR, PAIRS } from '#features/compare/pairs.ts';
import { locales } from '#i18n/routing.ts';
import { fetchRaw } from './fetch-raw.ts';
import { expect, type Page, test } from './fixtures.ts';
import { address, words } from './words.ts';

const cases = PAIRS.flatMap((pair) => locales.map((locale) => ({ ...pair, locale })));
const pathOf = ({ a, b, locale }: (typeof cases)[number], format: string) =>
  `/data/${locale}/compare/${a}/${b}.${format}`;

/** White space apart, the words of a point as the page shows them; what is only heard is left out. */
async function articlesOf(page: Page): Promise<Map<string, string>> {
  const texts = await page.locator('article[id]').evaluateAll((articles) =>
    articles.map((article) => {
      const copy = article.cloneNode(true) as HTMLElement;
      for (const heard of copy.querySelectorAll('.sr-only, details, button')) heard.remove();
      return [article.id, copy.textContent] as const;
    }),
  );
  return new Map(texts.map(([id, text]) => [id, tight(text)]));
}

const tight = (text: string) => text.replace(/\s/g, '');

function inOrder(whole: string, parts: (string | null | undefined)[], name: string): void {
  let at = 0;
  for (const part of parts) {
    if (!part) continue;
    const found = whole.indexOf(tight(part), at);
    expect(found, `${name}: ${part}`).toBeGreaterThanOrEqual(0);
    at = found + tight(part).length;
  }
}

/** What the page says of a point, text by text, in its order. */
function partsOf({ topic, says, ...sides }: DocumentPoint): (string | null | undefined)[] {
  const texts = [sides.earlier, sides.later, sides.adopted].flatMap((side) => side?.texts ?? []);
  return [topic, says, ...texts.flatMap(({ label, text }) => [label, text])];
}

for (const each of cases) {
  test(`${pathOf(each, 'json')} says what the page says, text by text, and so do the other files`, async ({
    page,
    request,
  }) => {
    test.setTimeout(120_000);
    const answers = await Promise.all(['json', 'csv', 'txt', 'pdf'].map((format) => request.get(pathOf(each, format))));
    for (const answer of answers) {
      expect(answer.status()).toBe(200);
      expect(answer.headers()).toMatchObject({ 'access-control-allow-origin': '*' });
      expect(answer.headers().etag).toMatch(/^(W\/)?"[\w-]{22}"$/);
    }
    const document = (await answers[0]!.json()) as ComparisonDocument;
    await page.goto(address({ folder: '/compare/[a]/[b]/side', a: each.a, b: each.b }, each.locale));
    const articles = await articlesOf(page);
    expect([...articles.keys()]).toEqual(document.points.map(({ slug }) => slug));
    for (const point of document.points) {
      const shown = articles.get(point.slug)!;
      inOrder(shown, partsOf(point), point.slug);
      for (const side of [point.earlier, point.later, point.adopted]) {
        inOrder(shown, [side?.inherited?.words, side?.note, side?.ask], point.slug);
        for (const { title } of side?.sources ?? []) inOrder(shown, [title], point.slug);
      }
    }
    const csv = tight((await answers[1]!.text()).replaceAll('""', '"'));
    inOrder(csv, document.points.flatMap(({ slug, earlier, later }) => [slug, ...[earlier, later].flatMap(({ texts }) => texts.flatMap(({ label, text }) => [label, text]))]), 'csv'); // prettier-ignore
    const txt = tight(await answers[2]!.text());
    const pdf = await textOfPdf(await answers[3]!.body());
    for (const [name, whole] of Object.entries({ txt, pdf })) {
      const unmarked = document.points.flatMap(({ number, topic, says, earlier, later, marks }) => [
        `${number}. ${topic}`,
        says,
        ...[earlier, later].flatMap(({ texts }) =>
          texts.flatMap(({ kind, label, text }) => (marks[kind as 'summary'] ? [] : [label, text])),
        ),
      ]);
      inOrder(whole, [document.title, document.notice, ...unmarked, document.licence.words], name);
    }
  });
}

async function textOfPdf(body: Buffer): Promise<string> {
  expect(body.length).toBeLessThanOrEqual(200_000);
  const pdf = await getDocumentProxy(new Uint8Array(body));
  let text = '';
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    const [, footer = ''] = [...items].reverse().map((item) => ('str' in item ? item.str : '')).filter((each) => each.trim()); // prettier-ignore
    const page = items.map((item) => ('str' in item ? item.str : '')).join('');
    text += page.slice(0, page.lastIndexOf(footer));
  }
  return tight(text);
}

test('a file is asked for again without being sent again, and by HEAD without its body', async ({
  baseURL,
  request,
}) => {
  for (const format of ['json', 'csv', 'txt', 'pdf']) {
    const url = baseURL + pathOf({ ...DEFAULT_PAIR, locale: 'en' }, format);
    const { headers } = await fetchRaw(url, {});
    expect(headers.etag, 'strong where nothing is packed').toMatch(/^"/);
    const packed = await fetchRaw(url);
    expect(packed.headers['content-encoding']).toBe(format === 'pdf' ? undefined : 'br');
    expect(packed.headers.etag).toBe(format === 'pdf' ? headers.etag : `W/${headers.etag}`);
    for (const known of [headers.etag, packed.headers.etag]) {
      const again = await fetchRaw(url, { 'if-none-match': known });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
    const head = await request.head(url);
    expect([head.status(), head.headers()['access-control-allow-origin']]).toEqual([200, '*']);
  }
});

test('a PDF that was drawn before is sent at once', async ({ baseURL }) => {
  const url = baseURL + pathOf({ ...DEFAULT_PAIR, locale: 'es' }, 'pdf');
  await fetchRaw(url, {});
  const startedAt = performance.now();
  const { headers, body } = await fetchRaw(url, {});
  expect(performance.now() - startedAt).toBeLessThan(300);
  expect(headers['content-type']).toBe('application/pdf');
  const pdf = await getDocumentProxy(new Uint8Array(body));
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Language: 'es', Author: words.es.CompareData.author });
});

test('an unknown pair, version, language or format is 404 with the nearest', async ({ request }) => {
  const swapped = await request.get('/data/en/compare/2019-coalition/2017-07-13.json');
  expect(swapped.status()).toBe(404);
  const { status, nearest } = await swapped.json();
  expect(status).toBe('unknown');
  expect(nearest[0]).toMatch(/\/data\/en\/compare\/2017-07-13\/2019-coalition\.json$/);
  const text = await request.get('/data/es/compare/2016/nowhere.csv');
  expect(text.status()).toBe(404);
  expect(await text.text()).toContain(words.es.CompareData.missing);
  expect(await text.text()).toMatch(/\/data\/es\/compare\/2016\/2017-07-06\.csv/);
  for (const path of [
    'fr/compare/2016/2017-07-06.json',
    'en/compare/2016/2017-07-06.xml',
    'en/compare/%00/%2e%2e.json',
  ])
    expect((await request.get(`/data/${path}`)).status(), path).toBe(404);
});

test('schemas stand at the addresses that the files name', async ({ request }) => {
  const document = await (await request.get(pathOf({ ...DEFAULT_PAIR, locale: 'en' }, 'json'))).json();
  const path = new URL(document.$schema).pathname;
  const schema = await (await request.get(path)).json();
  expect(schema.$schema).toContain('2020-12');
  expect(new URL(schema.$id).pathname).toBe(path);
  const { states } = await (await request.get('/data/compare/states.json')).json();
  const state = await (await request.get(new URL(states[0].address).pathname)).json();
  expect((await request.get(state.$schema)).status()).toBe(200);
});

test('the first start keeps a state: listed, cited, and the same bytes as its SHA-256 says', async ({
  baseURL,
  request,
  page,
}) => {
  const { states } = await (await request.get('/data/compare/states.json')).json();
  const [newest] = states;
  const { body } = await fetchRaw(baseURL + new URL(newest.address).pathname, {});
  expect(createHash('sha256').update(body).digest('hex')).toBe(newest.sha256);
  for (const locale of locales) {
    await page.goto(address('/compare/states', locale));
    const card = page.locator('li', { has: page.locator(`time[datetime="${newest.date}"]`) });
    await expect(card).toContainText(newest.sha256);
    await expect(card).toContainText(words[locale].StatesPage.first);
    await expect(card.getByRole('link')).toHaveAttribute('href', new URL(newest.address).pathname);
    const document = await (await request.get(pathOf({ ...DEFAULT_PAIR, locale }, 'json'))).json();
    expect(document.state).toEqual({ date: newest.date, address: newest.address, sha256: newest.sha256 });
  }
  const unknown = await request.get('/data/compare/states/1999-12-31.json');
  expect(unknown.status()).toBe(404);
  expect((await unknown.json()).nearest).toContain(newest.address);
  for (const file of ['x', '2026-13-45.json', '..%2f2026-11-24.json'])
    expect((await request.get(`/data/compare/states/${file}`)).status(), file).toBe(404);
});

test('each comparison offers its files and the dated ones', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(address('/compare', locale));
    const row = page.getByRole('navigation', { name: words[locale].CompareData.downloads });
    for (const format of ['json', 'csv', 'txt', 'pdf'])
      await expect(row.locator(`a[href="${pathOf({ ...DEFAULT_PAIR, locale }, format)}"]`)).toBeVisible();
    await expect(row.getByRole('link', { name: words[locale].CompareData.states })).toBeVisible();
  }
});
