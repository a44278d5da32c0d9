/** Text that is markup already. Only `markup` makes it, so nothing from outside gets in unescaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type Insert = string | number | undefined | Markup | Insert[];

/**
 * Writes XML or HTML: every value is escaped, for text and attributes alike, but markup stays what it is. Nothing is written for
 * `undefined`, and lists without separators.
 */
export function markup(parts: TemplateStringsArray, ...values: Insert[]): Markup {
  return new Markup(parts.map((part, index) => part + insert(values[index])).join(''));
}

function insert(value: Insert): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  return Array.isArray(value) ? value.map(insert).join('') : escaped(String(value));
}

// What XML 1.0 cannot say at all, not even as a reference.
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words stay words in HTML and XML, also between quotes of an attribute. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(ILLEGAL, '')
    .replace(/[&<>"']/g, (character) => NAMES[character]!);
}
