const SHAPE =
  'inline-flex cursor-pointer items-center justify-center rounded-cut border-2 text-center font-bold leading-snug no-underline hover:border-ink hover:bg-ink hover:text-paper print:hidden';

const KINDS = {
  /** The one action of a page. */
  go: 'min-h-13 border-monarch bg-monarch px-6 py-2 text-m text-on-monarch',
  plain: 'min-h-13 border-ink px-6 py-2 text-m text-ink',
  small: 'min-h-tap border-ink px-4 py-1 text-s text-ink',
} as const;

/** Classes of what is pressed, for `<a>` and `<button>` alike. */
export function buttonClass(kind: keyof typeof KINDS): string {
  return `${SHAPE} ${KINDS[kind]}`;
}

/** Classes of a quiet action that looks like a link and is as tall as a finger. */
export const quietActionClass =
  'inline-flex min-h-tap min-w-tap cursor-pointer items-center bg-transparent p-0 text-s font-semibold text-lake underline underline-offset-4 print:hidden';
