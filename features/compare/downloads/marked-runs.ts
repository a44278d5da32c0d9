import type { DocumentSegment } from './schema.ts';

/**
 * Marks as they are drawn: white space at the ends of a change stands outside of it, and what is struck never runs together with
 * what takes its place.
 */
export function markedRuns(segments: DocumentSegment[]): DocumentSegment[] {
  return segments.flatMap(({ kind, text }, index) => {
    const [, lead = '', words = '', end = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text)!;
    if (kind === 'same' || !words) return [{ kind: 'same' as const, text }];
    const before = segments[index - 1];
    const isTight = before?.kind === 'removed' && kind === 'added' && !/\s$/.test(before.text) && !lead;
    const runs: DocumentSegment[] = [
      { kind: 'same', text: isTight && /^[\p{L}\p{N}]/u.test(words) ? ' ' : lead },
      { kind, text: words },
      { kind: 'same', text: end },
    ];
    return runs.filter((run) => run.text !== '');
  });
}

/** The marks where there is neither colour nor line: `[-struck-]` and `{+added+}`. */
export function marksInText(segments: DocumentSegment[]): string {
  const around = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return markedRuns(segments)
    .map(({ kind, text }) => around[kind][0] + text + around[kind][1])
    .join('');
}
