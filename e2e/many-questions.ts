import type { RawEntry } from '#content/raw-entry.ts';
import { ownEntries } from './own-content.ts';

/** The edition with so many questions: fewer, or copies under names of their own. */
export function entriesWith(count: number): RawEntry[] {
  const entries = ownEntries();
  const isQuestion = ({ sys }: RawEntry) => sys.contentType.sys.id === 'faqItem';
  const questions = entries.filter(isQuestion);
  return [
    ...entries.filter((entry) => !isQuestion(entry)),
    ...Array.from({ length: count }, (_, at) => copyOf(questions[at % questions.length]!, at, questions.length)),
  ];
}

/** With the words of each text in another order: the same text twice would be packed to nothing. */
function copyOf(entry: RawEntry, at: number, each: number): RawEntry {
  if (at < each) return entry;
  const copy = JSON.parse(JSON.stringify(entry), (key, value) =>
    key === 'value' ? turned(value, at) : value,
  ) as RawEntry;
  copy.sys.id = `${entry.sys.id}-${at}`;
  copy.fields.slug = { 'en-US': `${String(entry.fields.slug!['en-US'])}-${at}` };
  for (const field of ['question', 'short'] as const) {
    const texts = copy.fields[field] as Record<string, string>;
    for (const locale of Object.keys(texts)) texts[locale] = turned(texts[locale], at);
  }
  return copy;
}

function turned(text: unknown, by: number): string {
  const words = String(text).split(' ');
  return words.map((_, at) => words[(at * 7 + by * 3) % words.length]).join(' ');
}
