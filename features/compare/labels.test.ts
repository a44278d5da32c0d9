import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { listPolicyVersions, listProvisions, listProvisionTexts } from '#content/compare.ts';
import { dateInWords } from '#i18n/dates.ts';
import { messages } from '#i18n/messages.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { Adopted } from './adopted.tsx';
import { type Cell, cellOf } from './cells.ts';
import { keptRedline } from './kept-redline.ts';
import { Leaf } from './leaf.tsx';
import { isMarked, marksBetween } from './points.ts';
import { textOf, versionOf } from './testing.ts';
import { htmlOf } from './testing-render.ts';

vi.mock('next-intl/server', () => import('./testing-render.ts'));

const version = versionOf('2016');

const draw = (cell: Cell, locale: Locale, more: Partial<Parameters<typeof Leaf>[0]> = {}) =>
  htmlOf(createElement(Leaf, { version, cell, side: 'later', ...more }), locale);

/** What a reader sees: no tags, and no words that are only heard. */
const seen = (html: string) =>
  html
    .replace(/<span( lang="\w+")? class="sr-only">.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

const quotedIn = (html: string) =>
  [...html.matchAll(/<blockquote[^>]*>([^]*?)<\/blockquote>/g)].map(([, words = '']) => seen(words));

const labelsIn = (html: string, locale: Locale) =>
  Object.entries(messages[locale].ComparePage.labels)
    .map(([kind, words]) => ({ kind, at: html.indexOf(`>${escapeReact(words)}</span>`) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)
    .map(({ kind }) => kind);

const escapeReact = (text: string) => text.replace(/&/g, '&amp;').replace(/'/g, '&#x27;').replace(/"/g, '&quot;');

test.each(locales)(
  'every cell of the edition says what it is, since when, and how well it is known (%s)',
  async (locale) => {
    const [versions, provisions, texts] = await Promise.all([
      listPolicyVersions(locale),
      listProvisions(locale),
      listProvisionTexts(locale),
    ]);
    const { ComparePage } = messages[locale];
    for (const each of versions) {
      for (const { id } of provisions) {
        const cell = cellOf(id, each, { versions, texts });
        const html = await draw(cell, locale, { version: each });
        const text = cell.kind === 'text' ? cell.text : undefined;
        const isTranslated = text?.quotation && text.translation && text.quotedIn !== locale;
        const expected = [
          text?.summary && 'summary',
          text?.quotation && 'quotation',
          isTranslated && 'translation',
        ].filter(Boolean);
        expect(labelsIn(html, locale)).toEqual(text ? expected : [cell.kind]);
        expect(quotedIn(html)).toEqual(text?.quotation ? [text.quotation] : []);
        if (cell.kind === 'absent') continue;
        if (cell.text) expect(seen(html)).toContain(dateInWords(cell.text.reviewedOn, locale));
        for (const source of cell.text?.sources ?? []) expect(html).toContain(`href="${escapeReact(source.url)}"`);
        if (!text) continue;
        expect(text.sources.length).toBeGreaterThan(0);
        expect(seen(html)).toContain(ComparePage.confidence[text.confidence!]);
        if (cell.kind === 'text' && cell.from)
          expect(seen(html)).toContain(
            ComparePage.inheritedFrom.replace('{day}', dateInWords(cell.from.datedOn, locale)),
          );
      }
    }
  },
);

test.each(locales)('no summary of the edition holds quotation marks (%s)', async (locale) => {
  for (const { summary } of await listProvisionTexts(locale)) expect(summary ?? '').not.toMatch(/["“”„«»]/);
});

test('what was adopted is shown with its label too, a quotation alone as well', async () => {
  const text = textOf('raids', '2019-adopted', { quotation: 'shall not', quotedIn: 'en', confidence: 'official' });
  const html = await htmlOf(createElement(Adopted, { cell: { kind: 'text', text }, slug: 'raids' }), 'es');
  expect(labelsIn(html, 'es')).toEqual(['quotation']);
  expect(quotedIn(html)).toEqual(['shall not']);
});

test('where nothing of what was adopted was found, it says so with whom to ask, in the language of those words', async () => {
  const source = { id: 's', title: 'A paper', url: 'https://example.org/news', lang: 'es' } as const;
  const text = textOf('raids', '2019-adopted', {
    ask: 'Ask the clerk.',
    sources: [source as unknown as (typeof text)['sources'][number]],
  });
  const html = await htmlOf(createElement(Adopted, { cell: { kind: 'none', text }, slug: 'raids' }), 'es');
  expect(labelsIn(html, 'es')).toEqual(['none']);
  expect(html).toContain(messages.es.ComparePage.adoptedNone);
  expect(html).toMatch(/<p lang="en"[^>]*>Ask the clerk\.<\/p>/);
  expect(html).toContain('href="https://example.org/news"');
});

test('an added point alone is drawn as added, and its summary not as a quotation', async () => {
  const text = textOf('raids', '2016', { summary: 'Officers may not ask.' });
  const html = await draw({ kind: 'text', text }, 'en', {
    marks: { summary: [{ kind: 'added', text: text.summary! }] },
  });
  expect(html).toContain('<ins>');
  expect(html).not.toContain('<blockquote');
  expect(await draw({ kind: 'absent' }, 'en')).toContain(escapeReact(messages.en.ComparePage.absentText));
});

const HOSTILE = [
  '<script>alert(1)</script> may not ask',
  '</ins></p><img src=x onerror=alert(1)> may ask',
  'may \u202eksa ton\u202c ask, \u200bimmi\u00adgration\u2066 and “more” \ufeff&amp; &lt;',
  'a\u00a0b\u2003c\n\n\td\r\ne',
];

test.each(HOSTILE.flatMap((one) => HOSTILE.map((other) => [one, other] as const)))(
  'odd characters are words: %j against %j',
  async (one, other) => {
    const texts = [textOf('raids', 'a', { summary: one }), textOf('raids', 'b', { summary: other })] as const;
    const marks = { summary: keptRedline<'summary'>(one, other) };
    const html = await draw({ kind: 'text', text: texts[1] }, 'en', { marks });
    expect(html).not.toMatch(/<(script|img)/);
    const drawn = /<div class="summary"><p>[^]*?<\/p><p>([^]*?)<\/p>/.exec(html)![1]!;
    const tight = (text: string) => text.replace(/\s/g, '');
    expect(tight(seen(drawn))).toBe(tight(other));
    expect(drawn.match(/<ins>/g)?.length).toBe(drawn.match(/<\/ins>/g)?.length);
  },
);

test('each mark is said in words, in the language of the page, at both ends', async () => {
  const sides = [
    { text: textOf('raids', 'a', { quotation: 'may ask', quotedIn: 'en', lang: 'es' }), version },
    { text: textOf('raids', 'b', { quotation: 'may not ask', quotedIn: 'en', lang: 'es' }), version },
  ] as const;
  const marks = marksBetween(...sides, 'es');
  expect(isMarked(marks)).toBe(true);
  const html = await draw({ kind: 'text', text: sides[1].text }, 'es', { marks, of: 'both' });
  const { added, endAdded } = messages.es.ComparePage.marks;
  expect(html).toContain(
    `<ins><span lang="es" class="sr-only">${added} </span>not<span lang="es" class="sr-only"> ${endAdded}</span></ins>`,
  );
});
