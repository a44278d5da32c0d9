import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Db, openDb } from '#db/connect.ts';
import { findContentState } from '#db/content.ts';
import { pinnedAddress } from '#lib/pinned-addresses.ts';
import { plainText } from '#lib/rich-text.ts';
import { getCouncil } from './contact.ts';
import { getPublished } from './current.ts';
import type { Content } from './parse.ts';
import { getSignedText } from './petition.ts';
import type { RawEntry } from './raw-entry.ts';
import { acceptContent, refreshContent } from './refresh.ts';
import { entryOf, restart, startPeer } from './testing.ts';

// Someone has an editor's account. Whatever they publish has no effect beyond the wording of the site.

const peer = startPeer({ retryLimit: 0 });
let db: Db;
beforeEach(async () => {
  restart();
  for (const stream of ['error', 'log'] as const) vi.spyOn(console, stream).mockImplementation(() => undefined);
  db = await openDb('file::memory:');
  await refreshContent(db, peer().client, 0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.destroy();
});

const QUESTION = 'faq-item.limits';
const both = (value: unknown) => ({ 'en-US': value, es: value });
const text = (value: string) => ({ nodeType: 'text', value, marks: [], data: {} });
const document = (...content: unknown[]) => both({ nodeType: 'document', data: {}, content });
const paragraph = (...content: unknown[]) => document({ nodeType: 'paragraph', data: {}, content });
const linkTo = (uri: string) => paragraph({ nodeType: 'hyperlink', data: { uri }, content: [text('here')] });
const picture = (nodeType: string) =>
  document({
    nodeType,
    data: { target: { sys: { type: 'Link', linkType: 'Asset', id: 'x' } }, uri: 'https://evil.example/x.svg' },
    content: [],
  });

const set = (id: string, fields: RawEntry['fields']) => () =>
  void Object.assign(entryOf(peer().space.published, id).fields, fields);
const answer = (value: RawEntry['fields'][string]) => set(QUESTION, { answer: value });
const all = (change: (entry: RawEntry) => void) => () => peer().space.published.forEach(change);
const only = (keep: (entry: RawEntry) => boolean) => () =>
  void (peer().space.published = peer().space.published.filter(keep));

/** It is shown, as words. */
const words = (shown: string) => async (content: Content) => {
  const item = content.es.faqItem.find(({ id }) => id === QUESTION);
  expect(plainText(item!.answer)).toContain(shown);
  expect(item!.answer).toEqual([{ nodeType: 'paragraph', content: [expect.objectContaining({ nodeType: 'text' })] }]);
};
/** The entry is gone, the others stand. */
const leftOut = (content: Content, before: Content) => {
  const ids = ({ en, es }: Content) => [...en.faqItem, ...es.faqItem].map(({ id }) => id);
  expect(ids(content)).toEqual(ids(before).filter((id) => id !== QUESTION));
  expect(JSON.stringify(content)).not.toContain('evil.example');
};
/** Nobody looks at what came along. */
const ignored = (content: Content, before: Content) => expect(content).toEqual(before);
/** Nothing is shown, and a person who accepts without looking shows nothing either. */
const impossible = (reason: string) => async (content: Content, before: Content) => {
  expect(content).toEqual(before);
  expect((await findContentState(db)).held?.reasons).toContain(reason);
  expect((await acceptContent(db)).outcome).toBe('impossible');
};
/** Nothing is shown until a person says so. */
const held = (reason: string) => async (content: Content, before: Content) => {
  expect(content).toEqual(before);
  expect((await findContentState(db)).held?.reasons).toContain(reason);
};

type Drill = [does: () => void, then: (content: Content, before: Content) => unknown];
const drills: Record<string, Drill> = {
  script: [answer(paragraph(text('<script>fetch("//evil.example")</script>'))), words('<script>fetch(')],
  iframe: [answer(paragraph(text('<iframe src="https://evil.example"></iframe>'))), words('<iframe src')],
  'iframe as an embedded entry': [answer(picture('embedded-entry-block')), leftOut],
  'javascript: link': [answer(linkTo('javascript:alert(1)')), leftOut],
  'data: link': [answer(linkTo('data:text/html,<script>alert(1)</script>')), leftOut],
  'SVG with script': [answer(picture('embedded-asset-block')), leftOut],
  'SVG as words': [answer(paragraph(text('<svg onload=alert(1)>'))), words('<svg onload')],
  'tracker image': [answer(picture('asset-hyperlink')), leftOut],
  'tracker image as words': [answer(paragraph(text('<img src="https://evil.example/p.gif">'))), words('<img src')],
  'form target': [set('letter-template.current', { action: both('https://evil.example/take') }), ignored],
  'form as words': [answer(paragraph(text('<form action="https://evil.example">'))), words('<form action')],
  redirect: [
    set(QUESTION, { redirect: both('https://evil.example'), canonical: both('https://evil.example') }),
    ignored,
  ],
  'redirect as words': [
    answer(paragraph(text('<meta http-equiv="refresh" content="0;//evil.example">'))),
    words('<meta'),
  ],
  'redirect through a slug': [set(QUESTION, { slug: { 'en-US': '//evil.example' } }), leftOut],
  'link without a scheme': [answer(linkTo('//evil.example')), leftOut],
  'homoglyph link': [answer(linkTo('https://сity.milwaukee.gov')), leftOut], // its first letter is Cyrillic
  'homoglyph link, encoded': [answer(linkTo('https://xn--ity-5cd.milwaukee.gov')), leftOut],
  'a name before the host': [answer(linkTo('https://city.milwaukee.gov@evil.example')), leftOut],
  'recipient key': [
    set('site-settings.site', { recipients: both('age1evil'), petitionRecipients: both('age1evil') }),
    ignored,
  ],
  "official's address": [
    all(({ fields }) => fields.email && (fields.email = { 'en-US': 'council@evil.example' })),
    async () => {
      const { seats } = await getCouncil('en');
      expect(seats.length).toBeGreaterThan(0);
      for (const { holder } of seats) expect(holder && pinnedAddress(holder)).toBeUndefined();
    },
  ],
  'petition text changed': [
    set('petition-text.current', { title: both('Something else') }),
    held('version:petitionText'),
  ],
  'deleted locale': [() => void (peer().space.locales = ['en-US']), held('language:es')],
  'empty page': [set('page-text.home', { title: both('') }), impossible('missing:pageText:home')],
  '6 MB entry': [answer(paragraph(text('x'.repeat(3_000_000)))), leftOut],
  '20,000 nodes': [
    answer(document(...Array.from({ length: 20_000 }, () => ({ nodeType: 'paragraph', data: {}, content: [] })))),
    leftOut,
  ],
  'everything unpublished': [only(() => false), impossible('empty')],
  'everything but the frame unpublished': [
    only(({ sys }) => /siteSettings|Text|Template/.test(sys.contentType.sys.id)),
    held('fewer:faqItem'),
  ],
};

test.each(Object.keys(drills))('%s', async (name) => {
  const [does, then] = drills[name]!;
  const before = structuredClone(await getPublished());
  const signed = await getSignedText();
  does();
  await refreshContent(db, peer().client, 0);
  await then(await getPublished(), before);
  expect(await getSignedText()).toEqual(signed);
});
