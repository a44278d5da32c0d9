const KINDS = {
  /** The one action of a page. */
  go: 'btn btn-go',
  plain: 'btn',
  small: 'btn btn-small',
} as const;

/** Classes of what is pressed, for `<a>` and `<button>` alike: actions.css. */
export function buttonClass(kind: keyof typeof KINDS): string {
  return KINDS[kind];
}

/** The class of a quiet action that looks like a link and is as tall as a finger. */
export const quietActionClass = 'quiet';
