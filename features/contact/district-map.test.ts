import { expect, test } from 'vitest';
import type { Boundaries } from '#lib/boundaries.ts';
import { mapOf } from './district-map.ts';

/** Two squares of a kilometre, side by side. */
const TWO: Boundaries = {
  type: 'Topology',
  credit: 'Someone',
  source: 'a file',
  imported: '2026-11-25',
  margin: 2,
  transform: { scale: [1, 1], translate: [0, 0] },
  objects: {
    districts: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', id: 1, arcs: [[[0, 1]]] },
        { type: 'MultiPolygon', id: 2, arcs: [[[2, ~0]]] },
      ],
    },
  },
  arcs: [
    [
      [1000, 0],
      [0, 1000],
    ],
    [
      [1000, 1000],
      [-1000, 0],
      [0, -1000],
      [500, 1],
      [500, -1],
    ],
    [
      [1000, 0],
      [1000, 0],
      [0, 1000],
      [-1000, 0],
    ],
  ],
};

test('districts are drawn with north up, with their number inside', () => {
  const { width, height, shapes } = mapOf(TWO);
  expect([width, height]).toEqual([500, 250]);
  expect(shapes.map(({ number }) => number)).toEqual([1, 2]);
  expect(shapes[0]!.path).toBe('M250 250L250 0L0 0L0 250z');
  expect(shapes[0]!.label[0]).toBeLessThan(250);
  expect(shapes[1]!.label[0]).toBeGreaterThan(250);
});

test('what is too small to see is left out, and the line between two stays one', () => {
  const [first, second] = mapOf(TWO).shapes.map(({ path }) => path);
  expect(first).not.toContain('125 250');
  for (const corner of ['250 250', '250 0']) for (const path of [first, second]) expect(path).toContain(corner);
});
