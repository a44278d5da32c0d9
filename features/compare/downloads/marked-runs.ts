import { drawnPieces } from '../drawn-pieces.ts';
import type { Segment } from '../redline.ts';

/** The marks where there is neither colour nor line: `[-struck-]` and `{+added+}`. */
export function marksInText(segments: Segment[]): string {
  const around = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return drawnPieces(segments)
    .map(({ kind, text }) => around[kind][0] + text + around[kind][1])
    .join('');
}
