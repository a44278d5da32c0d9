import { readFileSync } from 'node:fs';
import path from 'node:path';
import { once } from '#lib/once.ts';
import { type Face, faceOf } from '#lib/picture/face.ts';

export type Weight = 'Regular' | 'SemiBold' | 'Bold';

/** `next.config.ts` carries the folder along, and the built server stands in `.next/standalone` (`server/next-app.ts`). */
const FOLDER = 'fonts';

/** Read at the first picture, then kept. */
export function face(weight: Weight): Face {
  return once(`share.face.${weight}`, () =>
    faceOf(readFileSync(path.join(process.cwd(), FOLDER, `AtkinsonHyperlegibleNext-${weight}.ttf`))),
  );
}
