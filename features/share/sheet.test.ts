import { expect, test } from 'vitest';
import * as shapes from '#components/wing-shapes.ts';
import { outlineOfPath } from '#lib/picture/outline.ts';
import { inks } from '#look.ts';
import { ink } from './sheet.ts';

test('every shape of the monarch can be drawn', () => {
  const paths = Object.values(shapes).flatMap((shape) => (typeof shape === 'string' ? shape : shape.map(({ d }) => d)));
  expect(paths.length).toBeGreaterThan(8);
  for (const path of paths) expect(outlineOfPath(path).flat().every(Number.isFinite)).toBe(true);
});

test('inks are those of the light theme', () => {
  expect(ink('paper')).toEqual([0xfb, 0xf7, 0xf0]);
  for (const name of Object.keys(inks) as (keyof typeof inks)[]) expect(ink(name).every(Number.isFinite)).toBe(true);
});
