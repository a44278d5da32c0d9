import { expect, test } from 'vitest';
import { fetchEntries } from './load.ts';
import { parseEntries } from './parse.ts';
import { type RawEntry, typeOf } from './raw-entry.ts';
import { startPeer } from './testing.ts';

const peer = startPeer({ retryLimit: 0 });

/** The questions of the edition again and again, each with an id and a slug of its own. */
function manyQuestions(entries: RawEntry[], count: number): RawEntry[] {
  const questions = entries.filter((entry) => typeOf(entry) === 'faqItem');
  return Array.from({ length: count }, (_, at) => {
    const made = structuredClone(questions[at % questions.length]!);
    made.fields.slug = { 'en-US': `made-${at}` };
    return { ...made, sys: { ...made.sys, id: `made-${at}` } };
  });
}

test('2,000 entries are asked for in a handful of requests, and all are shown', async () => {
  const { space, client, paths } = peer();
  space.published = [...space.published, ...manyQuestions(space.published, 2_000 - space.published.length)];
  const { content, flaws } = parseEntries(await fetchEntries(client));
  expect(flaws).toEqual([]);
  expect(content.es.faqItem).toHaveLength(space.published.filter((entry) => typeOf(entry) === 'faqItem').length);
  expect(paths.length).toBeLessThanOrEqual(10);
});

test('an entry of 5 MB is left out and named, and nothing else is missing', async () => {
  const { space, client, paths } = peer();
  const before = parseEntries(space.published).content;
  const [large] = manyQuestions(space.published, 1);
  const nodes = Array.from({ length: 100 }, () => ({
    nodeType: 'text',
    value: 'x'.repeat(50_000),
    marks: [],
    data: {},
  }));
  const paragraph = { nodeType: 'paragraph', data: {}, content: nodes };
  large!.fields.answer!['en-US'] = { nodeType: 'document', data: {}, content: [paragraph] };
  space.published = [...space.published, large!];
  const { content, flaws } = parseEntries(await fetchEntries(client));
  expect(flaws).toEqual([expect.objectContaining({ id: 'made-0', isLeftOut: true, paths: ['answer'] })]);
  expect(content.en.faqItem).toEqual(before.en.faqItem);
  expect(paths.length).toBeLessThanOrEqual(60);
});
