import { expect, test } from 'vitest';
import { parseEntries } from '#content/parse.ts';
import { readEdition } from '#content/edition/read-edition.ts';
import { locales } from '#i18n/routing.ts';
import { plainText } from '#lib/rich-text.ts';
import { postsOf, typedPost } from './posts.ts';
import { withWholeAddresses } from './sheet.ts';

const { content } = parseEntries(await readEdition());

test.each(locales)('every post leads to a page of ours, and loses no word (%s)', (lang) => {
  const { body } = content[lang].toolkitItem.find(({ kind }) => kind === 'social')!;
  const [sheet] = withWholeAddresses([{ lang, text: body! }], 'https://example.org');
  const posts = postsOf(sheet!.text);
  expect(posts).toHaveLength(5);
  for (const post of posts) expect(typedPost(post)).toMatch(new RegExp(`^https://example.org/${lang}/\\S+\n\\S`));
  expect(posts.map(({ heading, words }) => `${heading}\n${words}`).join('\n')).toBe(plainText(body!));
});

test('a post without a link is its words', () => {
  const [post] = postsOf([
    { nodeType: 'heading-3', content: [{ nodeType: 'text', value: 'One', isBold: false }] },
    { nodeType: 'paragraph', content: [{ nodeType: 'text', value: 'Words.', isBold: false }] },
  ]);
  expect(post).toEqual({ heading: 'One', url: undefined, words: 'Words.' });
  expect(typedPost(post!)).toBe('Words.');
});
