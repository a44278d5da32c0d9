import { MAILTO_MAX, PHONE_MAILTO_MAX } from './limits.ts';

/** The fixed parts, from content. `{name}` in the greeting is the official's. */
export type LetterParts = {
  subject: string;
  greeting: string;
  body: string;
  closing: string;
  /** Stands on top when the writer asked for it. */
  englishNote?: string;
};

export type LetterInput = {
  parts: LetterParts;
  recipient: string;
  ownWords: string;
  /** What stands under the letter, a line each. */
  signature: string[];
};

export type Letter = { subject: string; body: string };

/** The letter as text: one's own words come after the first paragraph, where a reader still listens. Paragraphs are a blank line apart. */
export function writeLetter({ parts, recipient, ownWords, signature }: LetterInput): Letter {
  const [first = '', ...rest] = paragraphs(parts.body);
  const own = paragraphs(ownWords);
  const signed = [oneLine(parts.closing), ...signature.map(oneLine).filter(Boolean)].join('\n');
  const greeting = oneLine(parts.greeting).replace('{name}', () => oneLine(recipient));
  const note = parts.englishNote ? [oneLine(parts.englishNote)] : [];
  return {
    subject: oneLine(parts.subject),
    body: [...note, greeting, first, ...own, ...rest, signed].join('\n\n'),
  };
}

export type MailLink = {
  href: string;
  /** False when the letter is too long for a link: it opens a mail with address and subject, and the letter has to be pasted. */
  hasBody: boolean;
  /** The whole letter, where it is too long for a computer and not for a phone. */
  onPhone?: string;
};

/**
 * A `mailto:` link (RFC 6068: percent-encoded UTF-8, lines end in CRLF).
 * @param address one of `lib/pinned-addresses.ts`, and nothing else
 */
export function mailLink(address: string, { subject, body }: Letter): MailLink {
  const short = `mailto:${address}?subject=${encodeURIComponent(oneLine(subject))}`;
  const whole = `${short}&body=${encodeURIComponent(withoutMarks(body).replace(/\n/g, '\r\n'))}`;
  if (whole.length <= MAILTO_MAX) return { href: whole, hasBody: true };
  return { href: short, hasBody: false, onPhone: whole.length <= PHONE_MAILTO_MAX ? whole : undefined };
}

// Marks that turn text around or hide in it. U+200C and U+200D stay: Persian names and joined emoji are made with them.
const MARKS = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;

/** One kind of line end, no controls, no marks that turn text around, whole characters. */
function withoutMarks(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .replace(MARKS, '');
}

/** What would stand in a header, or on a line of its own. */
export function oneLine(text: string): string {
  return withoutMarks(text).replace(/\s+/g, ' ').trim();
}

/** A letter that its writer changed as a whole: as it is, without what would hide or turn text. */
export const wholeLetter = (text: string): string => paragraphs(text).join('\n\n');

/** A single line break stays: people write lists and verses. */
function paragraphs(text: string): string[] {
  return withoutMarks(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
