import { expect, test } from 'vitest';
import { inks } from './look.ts';

type Ink = keyof typeof inks;

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Least contrast of each pair that carries text (7 for body text, 4.5 for other text) or marks the edge of a control (3). */
const pairs: [Ink, Ink, number][] = [
  ...(['paper', 'sheet', 'band', 'lake-wash', 'monarch-wash'] as const).map((paper): [Ink, Ink, number] => [
    'ink',
    paper,
    7,
  ]),
  ...(['paper', 'sheet', 'band'] as const).flatMap((paper): [Ink, Ink, number][] => [
    ['ink-soft', paper, 7],
    ['lake', paper, 7],
    ['alert', paper, 4.5],
    ['monarch-text', paper, 4.5],
    ['edge', paper, 3],
    ['monarch', paper, 3],
  ]),
  ['on-monarch', 'monarch', 4.5],
  ['on-lake', 'lake-deep', 7],
  ['on-lake-mark', 'lake-deep', 3],
  ['on-block', 'block', 7],
  ['on-block-soft', 'block', 7],
];

test.each([
  ['light', 0],
  ['dark', 1],
] as const)('every pair of inks can be read in %s', (_, theme) => {
  const weak = pairs.filter(([front, back, least]) => contrast(inks[front][theme], inks[back][theme]) < least);
  expect(weak).toEqual([]);
});
