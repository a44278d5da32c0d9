import { expect, test } from 'vitest';
import type { Card } from '#components/share-card.ts';
import { drawCard, pictureOf } from './draw-card.ts';
import { NO_WORDS, strayPixels } from './testing.ts';

const LONG = 'incomprehensibilities and electroencephalographically speaking '.repeat(5).slice(0, 300);
const WORD = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
const address = `sop130.example/es/${'preguntas/'.repeat(12)}`;

const change = (text: string, isQuotation: boolean): Card => ({
  title: LONG,
  address,
  change: {
    segments: [
      { kind: 'removed', text: `${text} ` },
      { kind: 'added', text },
      { kind: 'same', text: ` ${text}` },
    ],
    spoken: '',
    label: LONG,
    isQuotation,
    legend: LONG,
  },
});

const invented: Card[] = [
  { title: LONG, text: LONG.repeat(3), kicker: LONG, address },
  { title: WORD, text: WORD, kicker: WORD, address },
  { title: WORD, text: LONG, isPoster: true, address },
  { title: LONG, isPoster: true, address },
  { title: '', text: '', address: '' },
  { title: '🚓', text: '漢字かな' },
  change(LONG, false),
  change(WORD, true),
  change('A sentence with many words in it. '.repeat(60), true),
];

test.each(invented.map((card, at) => [at, card] as const))(
  'invented words %i stay inside and small',
  async (_, card) => {
    expect(strayPixels(card)).toBe(0);
    expect((await pictureOf(card)).length).toBeLessThan(60_000);
  },
);

test('the same card gives the same bytes, another card others', async () => {
  const card = { title: 'One title' };
  expect(await pictureOf(card)).toEqual(await pictureOf({ ...card }));
  expect(await pictureOf({ title: 'Another' })).not.toEqual(await pictureOf(card));
});

test('marks are seen without colour: what is added and what is removed differ in their shapes', () => {
  const darkIn = (segments: NonNullable<Card['change']>['segments']) => {
    const { pixels } = drawCard({ title: '', change: { ...NO_WORDS, segments } });
    return pixels.reduce((dark, value, at) => dark + (at % 3 === 1 && value < 160 ? 1 : 0), 0);
  };
  const bare = darkIn([]);
  const [same, added, removed] = (['same', 'added', 'removed'] as const).map(
    (kind) => darkIn([{ kind, text: 'word' }]) - bare,
  );
  expect(added).toBeGreaterThan(same! * 1.4);
  expect(removed).toBeGreaterThan(same! * 1.1);
  expect(added).toBeGreaterThan(removed! * 1.1);
});
