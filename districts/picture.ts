import { type Boundaries, type Position, ringsOf } from '#lib/boundaries.ts';

const WIDTH = 800;

/** What was imported, for a person to look at: each district with its number. Not shown on the site. */
export function pictureOf(boundaries: Boundaries): string {
  const districts = ringsOf(boundaries);
  const points = [...districts.values()].flat(2);
  const [right, top] = points.reduce(([x, y], [px, py]) => [Math.max(x, px), Math.max(y, py)], [0, 0]);
  const scale = WIDTH / right;
  const height = Math.round(top * scale);
  const place = ([x, y]: Position) => `${(x * scale).toFixed(1)},${(height - y * scale).toFixed(1)}`;
  const shapes = [...districts].map(([number, rings]) => {
    const path = rings.map((ring) => `M${ring.map(place).join('L')}Z`).join('');
    const [x, y] = middleOf(rings.flat());
    return `<path d="${path}" fill="hsl(${(number * 137) % 360} 60% 80%)" fill-rule="evenodd" stroke="#222"/><text x="${(x * scale).toFixed(0)}" y="${(height - y * scale).toFixed(0)}" font-size="24" text-anchor="middle">${number}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 ${WIDTH + 20} ${height + 20}" width="${WIDTH}" font-family="sans-serif"><rect x="-10" y="-10" width="100%" height="100%" fill="#fff"/>${shapes.join('')}</svg>\n`;
}

const middleOf = (points: Position[]): Position => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];
