import { expect, test } from 'vitest';
import { Canvas } from './canvas.ts';

const WHITE = [255, 255, 255] as const;
const BLACK = [0, 0, 0] as const;
const square = (x: number, y: number, size: number) => [x, y, x + size, y, x + size, y + size, x, y + size];
const backwards = (shape: number[]) =>
  Array.from({ length: shape.length / 2 }, (_, at) => shape.slice(-2 * at - 2, -2 * at || undefined)).flat();

function drawn(draw: (canvas: Canvas) => void): string[] {
  const canvas = new Canvas(6, 4, WHITE);
  draw(canvas);
  const greys = [...canvas.pixels]
    .filter((_, at) => at % 3 === 0)
    .map((value) => (value === 255 ? '.' : value === 0 ? '#' : '+'));
  return Array.from({ length: 4 }, (_, row) => greys.slice(row * 6, row * 6 + 6).join(''));
}

test('a box covers its pixels and no other', () => {
  expect(drawn((canvas) => canvas.fillBox(1, 1, 3, 2, BLACK))).toEqual(['......', '.###..', '.###..', '......']);
});

test('what is covered in part is mixed', () => {
  expect(drawn((canvas) => canvas.fillBox(1.5, 1, 2, 1, BLACK))).toEqual(['......', '.+#+..', '......', '......']);
});

test('a shape that turns the other way is a hole', () => {
  const ring = [square(0, 0, 4), backwards(square(1, 1, 2))];
  expect(drawn((canvas) => canvas.fill(ring, BLACK))).toEqual(['####..', '#..#..', '#..#..', '####..']);
});

test('shapes that overlap are one', () => {
  expect(drawn((canvas) => canvas.fill([square(0, 0, 3), square(1, 1, 3)], BLACK))).toEqual([
    '###...',
    '####..',
    '####..',
    '.###..',
  ]);
});

test('what lies outside is cut off, on every side', () => {
  expect(drawn((canvas) => canvas.fillBox(-3, -3, 5, 5, BLACK))).toEqual(['##....', '##....', '......', '......']);
  expect(drawn((canvas) => canvas.fillBox(4, 2, 50, 50, BLACK))).toEqual(['......', '......', '....##', '....##']);
  expect(drawn((canvas) => canvas.fillBox(50, 50, 5, 5, BLACK))).toEqual(['......', '......', '......', '......']);
  expect(drawn((canvas) => canvas.fill([], BLACK))).toEqual(['......', '......', '......', '......']);
});

test('a slope covers half of what it crosses', () => {
  const canvas = new Canvas(64, 64, WHITE);
  canvas.fill([[0, 0, 64, 0, 0, 64]], BLACK);
  const sum = canvas.pixels.reduce((total, value) => total + 255 - value, 0) / 3 / 255;
  expect(sum).toBeCloseTo((64 * 64) / 2, -1);
});
