import { FEW_VEINS, FORE, FORE_FILL, HIND, HIND_FILL } from '#components/wing-shapes.ts';
import { Canvas } from '#lib/picture/canvas.ts';
import type { Outline } from '#lib/picture/outline.ts';
import { inks } from '#look.ts';
import { face } from './faces.ts';
import { print } from './print.ts';
import { drawMark, ink } from './sheet.ts';

/** The butterfly alone, or with the name beside it. */
export type Logo = 'mark' | 'name';
export const LOGOS: readonly Logo[] = ['mark', 'name'];

const NAME = { x: 1300, size: 330, baseline: 330 } as const;
const PLACE = { x: 1300, size: 240, baseline: 620 } as const;

/** For those who cannot use the SVG: on the paper of the site. */
export function logoCanvas(logo: Logo): Canvas {
  const canvas = new Canvas(logo === 'mark' ? 1280 : 1800, logo === 'mark' ? 880 : 600, ink('paper'));
  if (logo === 'mark') drawMark(canvas, 60, 80, 720);
  else {
    drawMark(canvas, 80, 140, 320);
    const room = { x: 680, width: 1100, leading: 1, height: 300 };
    print(canvas, 'SOP 130', { ...room, y: 110, sizes: [210], hand: 'Bold' });
    print(canvas, 'Milwaukee', { ...room, y: 320, sizes: [150], color: ink('ink-soft'), hand: 'Regular' });
  }
  return canvas;
}

/** Without ground, and without text: letters are outlines, so it looks the same everywhere. */
export function logoSvg(logo: Logo): string {
  const [dark, fill] = [inks['wing-ink'][0], inks.wing[0]];
  const wing = `<g id="w"><path fill="${dark}" d="${HIND}${FORE}"/><path fill="${fill}" d="${HIND_FILL}${FORE_FILL}"/><path fill="none" stroke="${dark}" stroke-width="24" stroke-linecap="round" stroke-linejoin="round" d="${FEW_VEINS}"/></g>`;
  const mark = `<svg x="0" y="0" width="1160" height="720" viewBox="-520 10 1160 720"><defs>${wing}</defs><use href="#w"/><use href="#w" transform="translate(120 0) scale(-1 1)"/></svg>`;
  const name =
    logo === 'mark'
      ? ''
      : letters('SOP 130', 'Bold', NAME, inks.ink[0]) + letters('Milwaukee', 'Regular', PLACE, inks['ink-soft'][0]);
  const title = '<title>SOP 130 Milwaukee</title>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${logo === 'mark' ? 1160 : 2560} 720" role="img">${title}${mark}${name}</svg>\n`;
}

type Place = { x: number; size: number; baseline: number };

function letters(text: string, weight: 'Bold' | 'Regular', { x, size, baseline }: Place, color: string): string {
  return `<path fill="${color}" d="${pathOf(face(weight).shapesOf(text, size, x, baseline))}"/>`;
}

function pathOf(outline: Outline): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  const shapes = outline.map((shape) => {
    const points = Array.from(
      { length: shape.length / 2 },
      (_, at) => `${round(shape[at * 2]!)} ${round(shape[at * 2 + 1]!)}`,
    );
    return `M${points.join('L')}Z`;
  });
  return shapes.join('');
}
