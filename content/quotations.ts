type Quoting = { id: string; version: string; quotation?: string; sourceText?: string };
type Stored = { id: string; version: string; text: string };

/** Line breaks and runs of spaces of a document are those of its paper; nothing else is evened out. */
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** True when the words stand in the stored text letter by letter, and neither begin nor end within a word. */
export function isQuotedFrom(stored: string, quotation: string): boolean {
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
