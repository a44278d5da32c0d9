import { plainNumber, type Section } from './sections.ts';

type Provision = { slug: string; topic: string; sections: string[] };

export type Match = { provision: Provision; found: Section[]; missing: string[] };

/**
 * Which parts of an order speak of which point: those whose numbers the point names.
 * @param given numbers for this order alone, by the point's slug: orders were numbered anew over the years
 * @returns a match for each point, and the largest parts that no point names
 */
export function matchSections(
  provisions: Provision[],
  sections: Section[],
  given: Record<string, string[]> = {},
): { matches: Match[]; unnamed: Section[] } {
  const byNumber = new Map(sections.map((section) => [plainNumber(section.number), section]));
  const matches = provisions.map((provision): Match => {
    const numbers = given[provision.slug] ?? provision.sections;
    return {
      provision,
      found: numbers.flatMap((number) => byNumber.get(plainNumber(number)) ?? []),
      missing: numbers.filter((number) => !byNumber.has(plainNumber(number))),
    };
  });
  const named = matches.flatMap(({ found }) => found.map(({ number }) => plainNumber(number)));
  const isNamed = (number: string) => named.some((each) => isWithin(number, each) || isWithin(each, number));
  const unnamed = sections.filter(({ number }) => !isNamed(plainNumber(number)));
  return { matches, unnamed: unnamed.filter((each) => !unnamed.some((other) => isBelow(each.number, other.number))) };
}

const isWithin = (number: string, other: string) => number === other || number.startsWith(`${other}.`);
const isBelow = (number: string, other: string) => plainNumber(number).startsWith(`${plainNumber(other)}.`);
