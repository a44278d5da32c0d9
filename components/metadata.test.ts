import { expect, test, vi } from 'vitest';
import { cardOf, metadataOf } from './metadata.ts';
import { versionOf } from './share-card.ts';

vi.mock('#lib/env.ts', () => ({ env: { SITE_URL: 'https://sop130.example', isDemo: false } }));

const head = { title: 'A title | SOP 130 Milwaukee', description: 'One sentence. Another one.' };

type Picture = { url: string; width: number; height: number; alt: string };
const pictureIn = (metadata: ReturnType<typeof metadataOf>) => (metadata.openGraph?.images as Picture[])[0]!;

test('a page that says nothing of a picture has one of its title and description', () => {
  const metadata = metadataOf('/privacy', 'es', head);
  expect(cardOf(metadata)).toEqual({
    title: 'A title',
    text: head.description,
    address: 'sop130.example/es/privacidad',
  });
  expect(pictureIn(metadata)).toMatchObject({ width: 1200, height: 630, alt: `A title · ${head.description}` });
  expect(pictureIn(metadata).url).toMatch(/^\/share\/es\/privacidad\.[0-9a-f]{10}\.png$/);
});

test('other words give the picture another address, the same words the same', () => {
  const url = (description: string) => pictureIn(metadataOf('/', 'en', { ...head, description })).url;
  expect(url('One.')).toBe(url('One.'));
  expect(url('One.')).not.toBe(url('Two.'));
});

test('a card is carried along where a page adds to its metadata', () => {
  const metadata = {
    ...metadataOf('/', 'en', { ...head, card: { title: 'Own words', isPoster: true } }),
    robots: 'noindex',
  };
  expect(cardOf(metadata)).toMatchObject({ title: 'Own words', isPoster: true });
  expect(JSON.stringify(metadata)).not.toContain('isPoster');
});

test('only whole sentences are taken', () => {
  const description = `${'A sentence of some length, to be kept. '.repeat(4)}${'Another that is too much. '.repeat(4)}`;
  const { text } = cardOf(metadataOf('/', 'en', { ...head, description }))!;
  expect(text!.length).toBeLessThanOrEqual(180);
  expect(text).toMatch(/\.$/);
  expect(description.startsWith(text!)).toBe(true);
});

test('the version stands for all that is drawn', () => {
  const card = { title: 'a' };
  expect(versionOf(card)).toMatch(/^[0-9a-f]{10}$/);
  expect(versionOf({ ...card, address: 'x' })).not.toBe(versionOf(card));
});
