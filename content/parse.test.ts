import { expect, test } from 'vitest';
import { plainText } from '#lib/rich-text.ts';
import { parseEntries } from './parse.ts';
import type { RawEntry } from './raw-entry.ts';
import { readEdition } from './edition/read-edition.ts';
import { entryOf } from './testing.ts';

const copy = async () => structuredClone(await readEdition());
const QUESTION = 'faq-item.limits';
const both = (value: unknown) => ({ 'en-US': value, es: value });
const text = (value: string) => ({ nodeType: 'text', value, marks: [], data: {} });
const paragraph = (...content: unknown[]) => ({ nodeType: 'paragraph', data: {}, content });
const document = (...content: unknown[]) => ({ nodeType: 'document', data: {}, content });
const webLink = (uri: string) => ({ nodeType: 'hyperlink', data: { uri }, content: [text('here')] });
const entryLink = (id: string) => ({ sys: { type: 'Link', linkType: 'Entry', id } });

async function parsed(id: string, change: (entry: RawEntry, all: RawEntry[]) => void) {
  const all = await copy();
  change(entryOf(all, id), all);
  const { content, flaws } = parseEntries(all);
  const flaw = flaws.find((each) => each.id === id);
  const faq = content.en.faqItem.find((item) => item.id === id);
  return { content, flaw, faq, flaws };
}

const answer = (value: unknown) => parsed(QUESTION, (entry) => void (entry.fields.answer = both(value)));

test('what looks like HTML stays text', async () => {
  const { faq } = await parsed(QUESTION, (entry) => {
    entry.fields.short = both('<script>alert(1)</script><img src=x onerror=alert(1)>');
  });
  expect(faq?.short).toBe('<script>alert(1)</script><img src=x onerror=alert(1)>');
  expect(plainText((await answer(document(paragraph(text('<b>no</b>'))))).faq!.answer)).toBe('<b>no</b>');
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  '//evil.example',
  '/en/petition',
  'https://',
  'https://localhost/x',
  'https://127.0.0.1/x',
  'https://city.milwaukee.gov@evil.example/',
  'https://user:word@evil.example/',
  'https://city.milwaukee.gov\\@evil.example/',
  'https://сity.milwaukee.gov/', // the first letter is Cyrillic
  'https://xn--ity-5cd.milwaukee.gov/',
  'https://milwaukee。gov.evil.example\u202e/',
  `https://example.org/${'x'.repeat(3_000)}`,
])('a link to %j leaves its entry out', async (uri) => {
  const { flaw, faq } = await answer(document(paragraph(webLink(uri))));
  expect(faq).toBeUndefined();
  expect(flaw?.paths[0]).toMatch(/^answer\.content\.0/);
});

test('a link to the web stays as it is', async () => {
  const { faq } = await answer(document(paragraph(webLink('https://city.milwaukee.gov/Directory?x=1#y'))));
  expect(faq?.answer).toMatchObject([
    { content: [{ nodeType: 'web-link', url: 'https://city.milwaukee.gov/Directory?x=1#y' }] },
  ]);
});

test.each([
  ['an image', { nodeType: 'embedded-asset-block', data: { target: entryLink('x') }, content: [] }],
  ['an embedded entry', { nodeType: 'embedded-entry-block', data: { target: entryLink('x') }, content: [] }],
  ['a table', { nodeType: 'table', data: {}, content: [] }],
  ['a large heading', { nodeType: 'heading-1', data: {}, content: [text('x')] }],
  ['a block of a type nobody knows', { nodeType: 'iframe', data: { src: 'https://evil.example' }, content: [] }],
])('rich text with %s leaves its entry out', async (_, block) => {
  const { faq, flaw } = await answer(document(block));
  expect(faq).toBeUndefined();
  expect(flaw).toMatchObject({ type: 'faqItem', isLeftOut: true });
});

test.each([
  ['short', both('x'.repeat(5_000_000))],
  ['answer', both(document(paragraph(text('x'.repeat(5_000_000)))))],
  ['answer', both(document(...Array.from({ length: 20_000 }, () => paragraph(text('x')))))],
])('5 MB of %s leave their entry out', async (field, value) => {
  const { flaw, faq } = await parsed(QUESTION, (entry) => void (entry.fields[field] = value));
  expect(faq).toBeUndefined();
  expect(JSON.stringify(flaw)).not.toContain('xxx');
});

test('fields nobody asked for and types nobody knows are not there', async () => {
  const { faq, content } = await parsed(QUESTION, (entry, all) => {
    entry.fields.recipient = { 'en-US': 'age1evil' };
    entry.fields['__proto__'] = { 'en-US': 'x' };
    all.push({ sys: { id: 'redirect', contentType: { sys: { id: 'redirect' } } }, fields: {} });
    all.push({ sys: { id: 'constructor', contentType: { sys: { id: 'constructor' } } }, fields: {} });
  });
  expect(faq).not.toHaveProperty('recipient');
  expect(Object.keys(content.en)).not.toContain('redirect');
});

test('what is not translated is read in the default language only', async () => {
  const { content } = await parsed('site-settings.site', (entry) => {
    entry.fields.organization = { 'en-US': 'Right', es: 'Wrong' };
  });
  expect(content.es.siteSettings[0]?.organization).toBe('Right');
});

test('an entry without its translation is shown in the language it has, whole', async () => {
  const { content } = await parsed(QUESTION, (entry) => {
    delete entry.fields.short!.es;
  });
  const shown = content.es.faqItem.find(({ id }) => id === QUESTION);
  expect(shown?.lang).toBe('en');
  expect(shown?.question).toBe(content.en.faqItem.find(({ id }) => id === QUESTION)?.question);
});

test('a source that is gone is left out and named; a fact with no source left goes with it', async () => {
  const two = await parsed(QUESTION, (entry) => {
    entry.fields.sources = {
      'en-US': [entryLink('source.gone'), ...(entry.fields.sources!['en-US'] as object[]).slice(0, 1)],
    };
  });
  expect(two.faq?.sources).toHaveLength(1);
  expect(two.flaw).toEqual({ id: QUESTION, type: 'faqItem', locale: 'en', paths: ['sources.0'], isLeftOut: false });

  const none = await parsed(QUESTION, (entry) => void (entry.fields.sources = { 'en-US': [entryLink('source.gone')] }));
  expect(none.faq).toBeUndefined();
  expect(none.flaw).toMatchObject({ paths: ['sources.0'], isLeftOut: true });
});

test('a link to an entry of another type leads nowhere', async () => {
  const { faq } = await parsed(QUESTION, (entry) => void (entry.fields.sources = { 'en-US': [entryLink(QUESTION)] }));
  expect(faq).toBeUndefined();
});

test('what hangs on an entry that is left out goes with it, and no link to its page stays', async () => {
  const { content, flaws } = await parsed(
    'provision.asking-status',
    (entry) => void (entry.fields.kind = { 'en-US': 'no kind' }),
  );
  expect(content.en.provisionText.filter(({ provision }) => provision === 'provision.asking-status')).toEqual([]);
  expect(
    flaws.filter(({ type, paths }) => type === 'provisionText' && paths[0] === 'provision').length,
  ).toBeGreaterThan(0);

  const linked = await parsed('faq-item.my-case', (entry) => void (entry.fields.group = { 'en-US': 'no group' }));
  expect(JSON.stringify(linked.content)).not.toContain('"slug":"my-case"');
});

test('two entries with one address: the first keeps it', async () => {
  const { content, flaws } = await parsed(QUESTION, (entry, all) => {
    all.push({ ...structuredClone(entry), sys: { ...entry.sys, id: 'zz-copy' } });
  });
  expect(content.en.faqItem.filter(({ slug }) => slug === 'limits').map(({ id }) => id)).toEqual([QUESTION]);
  expect(flaws.find(({ id }) => id === 'zz-copy')?.paths).toEqual(['slug']);
});
