import { expect, test } from 'vitest';
import { cellOf } from './cells.ts';
import { textOf, versionOf } from './testing.ts';

const first = versionOf('first');
const amended = versionOf('amended', { inheritsFrom: first.id });
const twice = versionOf('twice', { inheritsFrom: amended.id });
const versions = [first, amended, twice];
const before = textOf('raids', 'first', { summary: 'May help.' });

test('a text of its own comes first', () => {
  const own = textOf('raids', 'amended', { summary: 'May not help.' });
  expect(cellOf('provision.raids', amended, { versions, texts: [before, own] })).toEqual({ kind: 'text', text: own });
});

test('without one, the text of the version it amends, however far back, and from when', () => {
  const texts = [before];
  expect(cellOf('provision.raids', first, { versions, texts })).toEqual({ kind: 'text', text: before });
  expect(cellOf('provision.raids', twice, { versions, texts })).toEqual({ kind: 'text', text: before, from: first });
});

test('an entry without words says that no source was found, and is not filled from elsewhere', () => {
  const asked = textOf('raids', 'amended', { ask: 'Ask the commission.' });
  expect(cellOf('provision.raids', amended, { versions, texts: [before, asked] })).toEqual({
    kind: 'none',
    text: asked,
  });
});

test('whom to ask is inherited with the gap', () => {
  const asked = textOf('raids', 'first', { ask: 'Ask the department.' });
  expect(cellOf('provision.raids', amended, { versions, texts: [asked] })).toEqual({ kind: 'none', text: asked });
  expect(cellOf('provision.other', amended, { versions, texts: [asked] })).toEqual({ kind: 'none' });
});

test('a quotation alone is a text', () => {
  const quoted = textOf('raids', 'first', { quotation: 'shall inform' });
  expect(cellOf('provision.raids', first, { versions, texts: [quoted] }).kind).toBe('text');
});

test('versions that inherit in a circle end', () => {
  const one = versionOf('one', { inheritsFrom: 'version.two' });
  const two = versionOf('two', { inheritsFrom: 'version.one' });
  expect(cellOf('provision.raids', one, { versions: [one, two], texts: [] })).toEqual({ kind: 'none' });
});
