/**
 * Data that may stand inside `<script type="application/ld+json">`, whatever an editor wrote: no word can end the element, open
 * a comment, or end a line of script.
 */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
