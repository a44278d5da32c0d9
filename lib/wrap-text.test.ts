import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

const long = 'Officers may not help ICE in its operations or raids unless a judge has signed a warrant. '
  .repeat(3)
  .trim();

test('no line is longer than a mail shows, and no word is lost', () => {
  const wrapped = wrapText(long, '   ');
  for (const line of wrapped.split('\n')) {
    expect(line.length).toBeLessThanOrEqual(76);
    expect(line).toMatch(/^ {3}\S/);
  }
  expect(wrapped.split(/\s+/).join(' ').trim()).toBe(long);
});

test('line breaks of the text stay, empty lines stay empty, an address is whole', () => {
  const address = `https://example.org/${'a'.repeat(90)}`;
  expect(wrapText(`one\n\n${address} two`, '  ')).toBe(`  one\n\n  ${address}\n  two`);
});

test('an item of a list hangs below its sign', () => {
  expect(wrapText(`- ${long}`, ' ', '  ').split('\n')[1]).toMatch(/^ {3}\S/);
});
