/** A full stop here ends no sentence. */
const ABBREVIATION = /(?<!\p{L})(\p{L}|Mr|Mrs|Ms|Dr|St|No|Sr|Sra|art|núm|vs|EE)\.\s*$/u;

/** The first sentence, and those after it that end within `most` characters. Whole sentences only. */
export function firstSentences(text: string, locale: string, most: number): string {
  const parts = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  );
  let taken = '';
  let whole = '';
  for (const part of parts) {
    if (whole && (taken + part).trimEnd().length > most) break;
    taken += part;
    if (!ABBREVIATION.test(taken)) whole = taken;
  }
  return (whole || taken).trim();
}
