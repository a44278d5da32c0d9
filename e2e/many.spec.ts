import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { floorOf } from '#bench/floor.ts';
import type { RawEntry } from '#content/raw-entry.ts';
import { pathOf } from '#i18n/paths.ts';
import { locales } from '#i18n/routing.ts';
import { fetchRaw } from './fetch-raw.ts';
import { expect, test } from './fixtures.ts';
import { entriesWith } from './many-questions.ts';
import { startWithContent } from './own-content.ts';
import type { OwnServer } from './own-server.ts';

// A space that has grown: 200 questions, 2,000 entries, and one of 5 MB that somebody pasted.

const BYTES_OF_3000_WORDS = 20_000;
/** Of the same words, links and fields in plain HTML. */
const OVER_THE_FLOOR = 1.1;
const typeOf = ({ sys }: RawEntry) => sys.contentType.sys.id;

/** Entries of a type until there are `count`, each with an id and a slug. */
function grown(entries: RawEntry[], type: string, count: number): RawEntry[] {
  const all = entries.filter((entry) => typeOf(entry) === type);
  const made = Array.from({ length: count - all.length }, (_, at) => {
    const other = structuredClone(all[at % all.length]!);
    other.fields.slug = { 'en-US': `made-${at}` };
    return { ...other, sys: { ...other.sys, id: `${type}.made-${at}` } };
  });
  return [...all, ...made];
}

function largeEntry(entries: RawEntry[]): RawEntry {
  const large = structuredClone(entries.find((entry) => typeOf(entry) === 'faqItem')!);
  const nodes = Array.from({ length: 50 }, () => ({
    nodeType: 'text',
    value: 'x'.repeat(50_000),
    marks: [],
    data: {},
  }));
  const paragraph = { nodeType: 'paragraph', data: {}, content: nodes };
  const answer = { nodeType: 'document', data: {}, content: [paragraph] };
  large.fields.answer = { 'en-US': answer, es: answer };
  large.fields.slug = { 'en-US': 'large' };
  return { ...large, sys: { ...large.sys, id: 'large' } };
}

const packedWithoutCss = (html: string) => brotliCompressSync(html.replace(/<style\b[\s\S]*?<\/style>/g, '')).length;

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const entries = entriesWith(200);
  const rest = entries.filter((entry) => typeOf(entry) !== 'source');
  const sources = grown(entries, 'source', 2_000 - rest.length);
  server = await startWithContent([...rest, ...sources, largeEntry(entries)]);
});
test.afterAll(() => server?.stop());

for (const locale of locales)
  test(`${locale}: 200 questions stay as light as their words`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.goto(server.url + pathOf('/faq', locale));
    const floor = await floorOf(page);
    await new Promise((resolve) => setTimeout(resolve, 2_000)); // packed well in the meantime
    const { status, body } = await fetchRaw(server.url + pathOf('/faq', locale));
    expect(status).toBe(200);
    const html = brotliDecompressSync(body).toString();
    expect(html.match(/class="faq-item /g)).toHaveLength(200);
    const words = html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]+>/g, ' ').split(/\s+/).length;
    expect(body.length).toBeLessThanOrEqual((BYTES_OF_3000_WORDS * words) / 3_000);
    expect(packedWithoutCss(html) / packedWithoutCss(floor.html)).toBeLessThanOrEqual(OVER_THE_FLOOR);
    expect(html.match(/<script\b[^>]*\bsrc=/g)).toHaveLength(1);
  });

test('the entry of 5 MB is left out and named, and its page is not there', async () => {
  expect(server.log()).toMatch(/"content\.leftOut".*"large"/);
  const { status } = await fetchRaw(server.url + pathOf({ folder: '/faq/[slug]', slug: 'large' }, 'en'));
  expect(status).toBe(404);
});
