import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit, type Fragment, heightOf, type Measure, spaceOf, widthOf, wordsOf } from './lines.ts';

/** Every letter as wide as half the size. */
const measure: Measure = ({ text }, size) => (text.length * size) / 2;
const same = (text: string): Fragment[] => [{ kind: 'same', text }];
const asText = (lines: Fragment[][][]) =>
  lines.map((line) => line.map((word) => word.map(({ text }) => text).join('')).join(' '));
const room = { width: 100, height: 60, sizes: [20, 10], leading: 1 };

test('the largest size that fits is taken', () => {
  expect(fit(same('one two'), room, measure)).toMatchObject({ size: 20, isCut: false });
  expect(fit(same('one two three four five six seven'), room, measure).size).toBe(10);
});

test('a mark within a word does not part it', () => {
  const segments: Fragment[] = [
    { kind: 'same', text: 'in a ' },
    { kind: 'removed', text: 'raid' },
    { kind: 'added', text: ', never' },
  ];
  expect(asText([wordsOf(segments)])).toEqual(['in a raid, never']);
});

test('what does not fit is cut at a word, with an ellipsis', () => {
  const { lines, isCut } = fit(same('word '.repeat(100)), room, measure);
  expect(isCut).toBe(true);
  expect(lines).toHaveLength(6);
  expect(asText(lines).at(-1)).toBe('word word word word…'.slice(-asText(lines).at(-1)!.length));
  expect(asText(lines).at(-1)).toMatch(/word…$/);
});

test('balanced lines leave no word alone', () => {
  const short = { width: 130, height: 100, sizes: [10], leading: 1 };
  const text = same('legal que una ciudad diga que no a ICE?');
  expect(asText(fit(text, short, measure).lines)).toEqual(['legal que una ciudad diga', 'que no a ICE?']);
  const balanced = asText(fit(text, { ...short, balanced: true }, measure).lines);
  expect(Math.min(...balanced.map((line) => line.length))).toBeGreaterThan(15);
});

test('nothing is ever wider or higher than its room, and nothing is lost unsaid', () => {
  const text = fc.array(fc.string({ minLength: 1, maxLength: 90 }), { maxLength: 60 });
  const kinds = fc.constantFrom('same' as const, 'added' as const, 'removed' as const);
  fc.assert(
    fc.property(text, fc.array(kinds, { minLength: 60, maxLength: 60 }), fc.boolean(), (texts, marks, balanced) => {
      const segments = texts.map((each, at) => ({ kind: marks[at]!, text: each }));
      const drawn = fit(segments, { ...room, balanced }, measure);
      expect(heightOf(drawn, room)).toBeLessThanOrEqual(room.height);
      for (const line of drawn.lines) {
        const words = line.reduce((sum, word) => sum + widthOf(word, drawn.size, measure), 0);
        expect(words + (line.length - 1) * spaceOf(drawn.size, measure)).toBeLessThanOrEqual(room.width);
      }
      const letters = (value: string) => value.replaceAll(' ', '');
      if (!drawn.isCut) expect(letters(asText(drawn.lines).join(''))).toBe(letters(texts.join('')));
      else expect(asText(drawn.lines).at(-1)).toMatch(/…$/);
    }),
  );
});
