type Quoting = { id: string; version: string; quotation?: string; sourceText?: string };
type Stored = { id: string; version: string; text: string };

/** Line breaks and runs of spaces of a document are those of its paper; nothing else is evened out. */
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A line of its own, for lines that are left out. */
export const LEFT_OUT = '\n[…]\n';

/**
 * True when the words stand in the stored text letter by letter, and neither begin nor end within a word. Between passages only whole lines
 * may be left out, so that "shall not" can never become "shall".
 */
export function isQuotedFrom(stored: string, quotation: string): boolean {
  const passages = quotation.split(LEFT_OUT);
  return passages.length > 1 ? areLinesOf(stored, passages) : isPartOf(stored, quotation);
}

/** Each passage is a run of whole lines, and all stand in this order. */
function areLinesOf(stored: string, passages: string[]): boolean {
  let lines = linesOf(stored);
  return passages.every((passage) => {
    const wanted = linesOf(passage);
    const at = lines.findIndex((_, index) => wanted.every((line, offset) => lines[index + offset] === line));
    lines = lines.slice(at + wanted.length);
    return at !== -1 && wanted.length > 0;
  });
}

const linesOf = (text: string) => text.split('\n').map(spaced).filter(Boolean);

function isPartOf(stored: string, quotation: string): boolean {
  const text = spaced(stored);
  const words = spaced(quotation);
  if (!words) return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + words.length)) return true;
  }
  return false;
}

const cutsWord = (text: string, at: number) => {
  const isLetter = (character: string) => /[\p{L}\p{M}\p{N}]/u.test(character);
  return isLetter(text.slice(0, at).slice(-1)) && isLetter(text.slice(at, at + 1));
};

/**
 * The ids of texts whose quotation is not in the stored text it names, or names the stored text of another version. Such words are
 * shown nowhere: neither as a quotation nor as ours.
 */
export function listUnfoundQuotations(texts: Quoting[], storedTexts: Stored[]): string[] {
  const byId = new Map(storedTexts.map((stored) => [stored.id, stored]));
  const isFound = ({ version, quotation = '', sourceText = '' }: Quoting) => {
    const stored = byId.get(sourceText);
    return stored?.version === version && isQuotedFrom(stored.text, quotation);
  };
  return texts.filter((text) => text.quotation && !isFound(text)).map(({ id }) => id);
}
