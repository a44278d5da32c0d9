import { expect, test } from 'vitest';
import { drawnPieces } from './drawn-pieces.ts';
import { redline } from './redline.ts';

const drawn = (earlier: string, later: string, of?: 'earlier' | 'later') =>
  drawnPieces(redline(earlier, later), of)
    .map(({ kind, text }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[kind])
    .join('');

test('space stands outside of the marks', () => {
  expect(drawn('Officers may ask people here.', 'Officers may not ask people.')).toBe(
    'Officers may {+not+} ask people [-here-].',
  );
});

test('what is struck at the start does not run together with what takes its place', () => {
  expect(drawn('Nobody asks for papers.', 'Officers ask for papers.')).toMatch(
    /^\[-Nobody asks-\] \{\+Officers ask\+\} /,
  );
});

test('each side is drawn in its own spelling', () => {
  const [earlier, later] = ['It isn’t\nan order.', "It isn't an old order."] as const;
  expect(drawn(earlier, later, 'earlier')).toBe(earlier);
  expect(drawn(earlier, later, 'later')).toBe("It isn't an {+old+} order.");
});
