import { expect, test } from 'vitest';
import { type Locale, locales } from '#i18n/routing.ts';
import { markup } from '#lib/markup.ts';
import { childrenOf, type Element, readXml } from '#lib/testing-xml.ts';
import { atomFeed, type Feed, type FeedEntry } from './feed.ts';

const HOSTILE = [
  'Salt & <b>pepper</b>',
  '"quoted" ’n’ \'single\'',
  ']]> <!-- &amp; &#x0; <?x?>',
  '🦋 ñ \u0000\u0007\u001B\uFFFE \uD83E end',
];
const HARMLESS = ['Salt & <b>pepper</b>', '"quoted" ’n’ \'single\'', ']]> <!-- &amp; &#x0; <?x?>', '🦋 ñ  \uFFFD end'];

const entry = (each: Partial<FeedEntry>): FeedEntry => ({
  id: 'timeline-event.a',
  slug: 'a',
  lang: 'en',
  title: 'A',
  reviewedOn: '2026-11-24',
  html: markup`<p>a</p>`,
  ...each,
});

const feedOf = (each: Partial<Feed>): Element =>
  readXml(
    atomFeed({
      locale: 'en',
      siteUrl: 'https://example.org',
      title: 'Timeline',
      subtitle: 'Dates',
      author: { name: 'Campaign' },
      rights: 'CC BY 4.0',
      reviewedOn: '2026-11-01',
      entries: [],
      ...each,
    }),
  );

const textOf = (element: Element, name: string) => childrenOf(element, name).map(({ text }) => text);
const linksOf = (element: Element) => childrenOf(element, 'link').map(({ attributes }) => attributes);
const entriesOf = (feed: Element) => childrenOf(feed, 'entry');

/** What RFC 4287 asks of every feed and entry: exactly one each. */
function expectAtom(feed: Element): void {
  expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  expect(feed.attributes['xml:lang']).toBeTruthy();
  for (const name of ['id', 'title', 'updated', 'author'])
    expect([name, childrenOf(feed, name).length]).toEqual([name, 1]);
  expect(textOf(childrenOf(feed, 'author')[0]!, 'name')[0]).toBeTruthy();
  for (const rel of ['self', 'alternate']) {
    const sameKind = linksOf(feed)
      .filter((link) => link.rel === rel)
      .map(({ type, hreflang }) => `${type} ${hreflang}`);
    expect(new Set(sameKind).size).toBe(sameKind.length);
    expect(sameKind.length).toBeGreaterThan(0);
  }
  const ids = [...textOf(feed, 'id'), ...entriesOf(feed).flatMap((each) => textOf(each, 'id'))];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  for (const each of entriesOf(feed)) {
    for (const name of ['id', 'title', 'updated', 'content'])
      expect([name, childrenOf(each, name).length]).toEqual([name, 1]);
    expect(linksOf(each).map(({ rel, type }) => [rel, type])).toEqual([['alternate', 'text/html']]);
    expect(textOf(each, 'updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  }
}

test.each(locales)('a feed in %s is whole, with entries and without', (locale) => {
  for (const entries of [[], [entry({}), entry({ id: 'timeline-event.b', slug: 'b' })]]) {
    const feed = feedOf({ locale, entries });
    expectAtom(feed);
    expect(feed.attributes['xml:lang']).toBe(locale);
    expect(linksOf(feed).find(({ rel }) => rel === 'self')?.href).toBe(`https://example.org/${locale}/feed.xml`);
    expect(entriesOf(feed)).toHaveLength(entries.length);
  }
});

test.each(HOSTILE.map((text, index) => [text, HARMLESS[index]!]))('any words are safe: %j', (text, harmless) => {
  const feed = feedOf({
    title: text,
    subtitle: text,
    rights: text,
    author: { name: text, url: 'https://example.org/?a=1&b=2' },
    entries: [entry({ title: text, html: markup`<p title="${text}">${text}</p>` })],
  });
  expectAtom(feed);
  const [only] = entriesOf(feed) as [Element];
  const said = [textOf(feed, 'title'), textOf(feed, 'subtitle'), textOf(feed, 'rights'), textOf(only, 'title')].flat();
  expect(said).toEqual([harmless, harmless, harmless, harmless]);
  expect(childrenOf(only, 'content')[0]?.attributes.type).toBe('html');
  const html = readXml(textOf(only, 'content')[0]!);
  expect([html.attributes.title, html.text]).toEqual([harmless, harmless]);
});

test('an id stays when the site moves, when slug, date or words change, and differs by language', () => {
  const idIn = (locale: Locale, each: Partial<FeedEntry>, siteUrl?: string) =>
    textOf(entriesOf(feedOf({ locale, ...(siteUrl && { siteUrl }), entries: [entry(each)] }))[0]!, 'id')[0];
  const first = idIn('en', {});
  expect(idIn('en', { slug: 'other', title: 'Other', reviewedOn: '2027-01-01' }, 'http://localhost:3000')).toBe(first);
  expect(idIn('es', {})).not.toBe(first);
  expect(first).toBe('urn:uuid:9c51daf1-0381-52ed-90c5-33d7f6d26903');
});

test('updated is the last review, or when an event was first shown; the feed is as new as its newest entry', () => {
  const feed = feedOf({
    entries: [
      entry({ id: 'a', reviewedOn: '2026-11-24' }),
      entry({ id: 'b', reviewedOn: '2026-11-20', publishFrom: '2026-12-01T06:00:00-06:00' }),
      entry({ id: 'c', reviewedOn: '2026-12-02', publishFrom: '2026-11-30T00:00:00Z' }),
    ],
  });
  const updated = ['2026-11-24T12:00:00.000Z', '2026-12-01T12:00:00.000Z', '2026-12-02T12:00:00.000Z'];
  expect(entriesOf(feed).flatMap((each) => textOf(each, 'updated'))).toEqual(updated);
  expect(textOf(feed, 'updated')).toEqual([updated[2]]);
  expect(entriesOf(feed).flatMap((each) => textOf(each, 'published'))).toEqual([
    updated[1],
    '2026-11-30T00:00:00.000Z',
  ]);
});

test('an entry that is not translated says its own language', () => {
  const [only] = entriesOf(feedOf({ locale: 'es', entries: [entry({ lang: 'en' })] }));
  expect([only!.attributes['xml:lang'], linksOf(only!)[0]?.hreflang]).toEqual(['en', 'en']);
});
