import type { Segment } from './redline.ts';

export type DrawnPiece = { kind: Segment['kind']; text: string };

/**
 * Marks as they are drawn, of one side or of both in one text: white space at the ends of a change stands outside of it, and what is
 * struck never runs together with what takes its place.
 */
export function drawnPieces(segments: Segment[], of: 'earlier' | 'later' | 'both' = 'both'): DrawnPiece[] {
  const hidden = of === 'earlier' ? 'added' : of === 'later' ? 'removed' : undefined;
  const shown = segments.filter(({ kind }) => kind !== hidden).map((segment) => onSide(segment, of));
  const joined: DrawnPiece[] = [];
  for (const piece of shown.flatMap((segment, index) => piecesOf(segment, shown[index - 1]))) {
    const last = joined.at(-1);
    if (last?.kind === 'same' && piece.kind === 'same') last.text += piece.text;
    else if (piece.text) joined.push(piece);
  }
  return joined;
}

/** The earlier text keeps its own spelling. */
function onSide(segment: Segment, of: 'earlier' | 'later' | 'both'): DrawnPiece {
  if (segment.kind === 'same' && of === 'earlier') return { kind: 'same', text: segment.earlier ?? segment.text };
  return segment;
}

function piecesOf({ kind, text }: DrawnPiece, before: DrawnPiece | undefined): DrawnPiece[] {
  if (kind === 'same') return [{ kind, text }]; // a copy: the marks are kept
  const [, lead = '', words = '', end = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text)!;
  return [
    { kind: 'same', text: isTight(before, kind, text) ? ' ' : lead },
    { kind, text: words },
    { kind: 'same', text: end },
  ];
}

/** What is struck and what takes its place would run together at the start of a text. */
function isTight(before: DrawnPiece | undefined, kind: Segment['kind'], text: string): boolean {
  return before?.kind === 'removed' && kind === 'added' && !/\s$/.test(before.text) && /^[\p{L}\p{N}]/u.test(text);
}
