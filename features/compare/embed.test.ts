import { expect, test, vi } from 'vitest';
import { locales } from '#i18n/routing.ts';
import en from '#messages/en.json' with { type: 'json' };
import { pairCitation, pointCitation } from './citation.ts';
import { type Comparison, findComparison } from './comparison.ts';
import { embedOf } from './embed.ts';
import { DEFAULT_PAIR, PAIRS } from './pairs.ts';
import { pointOf } from './points.ts';
import { adoptStates } from './states/known.ts';
import { provisionOf, textOf, versionOf } from './testing.ts';
import type { ProvisionText } from '#content/compare.ts';

vi.mock('next-intl/server', () => import('./testing-render.ts'));

const [earlier, later] = [
  versionOf('2016', { title: 'Order of 2016' }),
  versionOf('2017-07-06', { title: 'Order of 2017' }),
];

function comparisonOf(texts: ProvisionText[], kind: 'tightened' | 'added' | 'removed' = 'tightened'): Comparison {
  const data = { versions: [earlier, later], texts };
  const point = pointOf({ earlier, later }, provisionOf('raids', kind), data, { locale: 'en', judged: true });
  return { pair: { a: '2016', b: '2017-07-06' }, earlier, later, points: [point], reviewedOn: '2026-11-24' };
}

const embed = (comparison: Comparison) => embedOf(comparison, comparison.points[0]!, 'en');
const cite = (comparison: Comparison) =>
  pointCitation(comparison, comparison.points[0]!, { locale: 'en', reading: 'marks' });
const old = textOf('raids', '2016', { summary: 'Officers may ask.' });
const young = textOf('raids', '2017-07-06', { summary: 'Officers may not ask.' });

test('summaries stand in no blockquote, under the label that they are ours, with their marks', async () => {
  const html = await embed(comparisonOf([old, young]));
  expect(html).not.toContain('<blockquote');
  expect(html).toContain(en.ComparePage.embed.summary.replace('’', '’'));
  expect(html).toContain('<p lang="en">Officers may <ins>not</ins> ask.</p>');
  expect(html).toMatch(/<a href="http[^"]+\/en\/compare\/2016\/2017-07-06#raids">[^<]*November 24, 2026<\/a>/);
  expect(html).toContain('creativecommons.org/licenses/by/4.0/');
});

test('a quotation stands in one, with its document and its language', async () => {
  const source = { id: 's', url: 'https://example.org/order?a=1&b=2' } as ProvisionText['sources'][number];
  const quote = (version: string, quotation: string) =>
    textOf('raids', version, { quotation, quotedIn: 'en', sources: [source], confidence: 'official' });
  const html = await embed(comparisonOf([quote('2016', 'may ask'), quote('2017-07-06', 'may not ask')]));
  expect(html).toContain(
    '<blockquote lang="en" cite="https://example.org/order?a=1&amp;b=2">may <ins>not</ins> ask</blockquote>',
  );
  expect(html).toContain(en.ComparePage.confidence.official);
});

test('a side without a source says so', async () => {
  const html = await embed(comparisonOf([young]));
  expect(html).toContain(`2016: ${en.ComparePage.labels.none}.`);
  expect(html).not.toMatch(/<(ins|del)>/);
});

test('a side without a source brings along what is known around it, in its language, with whom to ask', async () => {
  const source = { id: 's', title: 'A & B', url: 'https://example.org/news' } as ProvisionText['sources'][number];
  const known = { note: 'One paper named it.', ask: 'Ask <the> clerk.', lang: 'es' as const, sources: [source] };
  const html = await embed(comparisonOf([textOf('raids', '2016', known), young]));
  expect(html).toContain(
    [
      `<p>2016: ${en.ComparePage.labels.none}.</p>`,
      '<p lang="es">One paper named it.</p>',
      '<p lang="es">Ask &lt;the&gt; clerk.</p>',
      `<p>${en.ComparePage.sourcesOf}: <a href="https://example.org/news">A &amp; B</a>.</p>`,
    ].join('\n'),
  );
});

test('words of others stay words', async () => {
  const html = await embed(
    comparisonOf([old, textOf('raids', '2017-07-06', { summary: '</p><script>alert(1)</script> "x" may ask.' })]),
  );
  expect(html).not.toContain('<script');
});

test.each(PAIRS.flatMap((pair) => locales.map((locale) => [pair.a, pair.b, locale] as const)))(
  'every point of %s against %s (%s) can be taken along: plain HTML, no more blockquotes than quotations',
  async (a, b, locale) => {
    const comparison = (await findComparison({ a, b }, locale))!;
    for (const point of comparison.points) {
      const html = await embedOf(comparison, point, locale);
      expect(html).not.toMatch(/<(script|iframe|img|style|link|object)|\sstyle=|\son\w+=/);
      const tags = [...html.matchAll(/<(\/?)(\w+)/g)];
      expect(tags.filter(([, end]) => end).length).toBe(tags.filter(([, end]) => !end).length);
      const quotations = [point.earlier, point.later].filter((cell) => cell.kind === 'text' && cell.text.quotation);
      expect(html.match(/<blockquote/g)?.length ?? 0).toBeLessThanOrEqual(quotations.length);
      const citation = await pointCitation(comparison, point, { locale, reading: 'side' });
      expect(citation).toContain(point.provision.topic);
      expect(citation).toContain(comparison.earlier.title);
      expect(citation).toContain(comparison.later.title);
      expect(citation).toMatch(new RegExp(`/side#${point.provision.slug}$`));
    }
  },
);

test.each([
  [
    [old, young],
    'raids. Two versions compared in the site’s summaries, not in the policy’s words: Order of 2016; Order of 2017.',
  ],
  [[young], 'raids. The site’s summary, not the policy’s words: Order of 2017. No source found: Order of 2016.'],
  [[], 'raids. No source found: Order of 2016; Order of 2017.'],
  [
    [old, textOf('raids', '2017-07-06', { quotation: 'may not', quotedIn: 'en' })],
    'raids. Two versions compared in the site’s summaries, not in the policy’s words, and in quotations: Order of 2016; Order of 2017.',
  ],
] as const)('a citation claims no more than the page (%#)', async (texts, expected) => {
  expect(await cite(comparisonOf([...texts]))).toMatch(
    new RegExp(
      `^${expected.replace(/[.()]/g, '\\$&')} SOP 130 Milwaukee, state of November 24, 2026\\. http\\S+#raids$`,
    ),
  );
});

test('points that are new, or gone, are cited as such', async () => {
  expect(await cite(comparisonOf([young], 'added'))).toContain('Order of 2017. Not on this point: Order of 2016.');
  expect(await cite(comparisonOf([old], 'removed'))).toContain('Order of 2016. Not on this point: Order of 2017.');
});

test('where one version stands alone, it is cited alone', async () => {
  const comparison = comparisonOf([old, young]);
  const clean = (of: Comparison) => pointCitation(of, of.points[0]!, { locale: 'en', reading: 'clean' });
  expect(await clean(comparison)).toMatch(/^raids\. The site’s summary, not the policy’s words: Order of 2017\. SOP/);
  expect(await clean(comparisonOf([old]))).toMatch(/^raids\. No source found: Order of 2017\. SOP/);
});

test('the comparison as a whole is cited under its headline', async () => {
  const comparison = (await findComparison(DEFAULT_PAIR, 'es'))!;
  const citation = await pairCitation(comparison, {
    locale: 'es',
    reading: 'side',
    headline: 'Lo que pidió la coalición',
  });
  expect(citation).toMatch(
    /^Lo que pidió la coalición\. .*resúmenes.*citas textuales.* al 24 de noviembre de 2026\. http\S+\/side$/,
  );
});

test('a kept state is named with its file', async () => {
  adoptStates([
    {
      day: '2026-11-25',
      sha256: 'a'.repeat(64),
      changes: JSON.stringify({ isFirst: true, points: [], versions: [], sources: 0, hasOther: false }),
    },
  ]);
  const citation = await cite(comparisonOf([old, young]));
  expect(citation).toMatch(
    /state of November 25, 2026 \(http\S+\/data\/compare\/states\/2026-11-25\.json\)\. http\S+#raids$/,
  );
  expect(await embed(comparisonOf([old, young]))).toContain('November 25, 2026');
});
