/** Spaces of any width, and line ends; but not those that hold two words together. */
const SPACES = /((?!\u00a0)[\s\p{Cc}\p{Z}])+/gu;

/** The name of the policy never stands on two lines. */
const NAME = /\bSOP (?=130\b)/g;

/** What takes no room of its own, turns the direction of reading, or is a picture itself. */
const UNDRAWN = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{M}\p{Emoji_Presentation}\u{1f3fb}-\u{1f3ff}]/u;

/**
 * The text with only letters that the font has: others lose their accents, or become a question mark. Emoji go.
 * Nothing is fetched from elsewhere: a picture is drawn from our own files alone.
 */
export function drawable(text: string, has: (character: string) => boolean): string {
  const seen = text.normalize('NFC').replace(/\p{Cf}/gu, '');
  const letters = [...seen.replace(SPACES, ' ').replace(NAME, 'SOP\u00a0')];
  return letters.map((letter) => (has(letter) ? letter : standIn(letter, has))).join('');
}

function standIn(letter: string, has: (character: string) => boolean): string {
  if (UNDRAWN.test(letter)) return '';
  const base = [...letter.normalize('NFKD')].filter((part) => !UNDRAWN.test(part));
  return base.length > 0 && base.every(has) ? base.join('') : '?';
}
