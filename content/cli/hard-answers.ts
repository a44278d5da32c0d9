import type { Locale } from '#i18n/routing.ts';
import { plainText } from '#lib/rich-text.ts';
import type { Content, Entry } from '../parse.ts';
import { perspicuity } from './perspicuity.ts';
import { readingGrade } from './reading-grade.ts';

/** Answers can be read after eight years of school. */
const HARDEST_GRADE = 8;

/** Where "normal" begins on the scale for Spanish. */
const LEAST_EASE = 55;

/** What is wrong with a text, by language. One that has no measure here is not measured. */
const MEASURES: Partial<Record<Locale, (text: string) => string | undefined>> = {
  en(text) {
    const grade = readingGrade(text);
    return grade > HARDEST_GRADE ? `reads at grade ${grade.toFixed(1)}` : undefined;
  },
  es(text) {
    const ease = perspicuity(text);
    return ease < LEAST_EASE
      ? `in Spanish reads with ${ease.toFixed(0)} of 100; normal begins at ${LEAST_EASE}`
      : undefined;
  },
};

/** Short and whole answers that are hard to read, in the language they are written in. Pure. */
export function hardAnswers(content: Content): { id: string; detail: string }[] {
  return Object.entries(MEASURES).flatMap(([locale, measure]) =>
    content[locale as Locale].faqItem
      .filter(({ lang }) => lang === locale)
      .flatMap((item) =>
        textsOf(item).flatMap(([name, text]) => {
          const problem = measure(text);
          return problem ? [{ id: item.id, detail: `${name} ${problem}` }] : [];
        }),
      ),
  );
}

const textsOf = ({ short, answer }: Entry<'faqItem'>) =>
  [
    ['the short answer', short],
    ['the answer', plainText(answer)],
  ] as const;
