import { joinLines } from './flowing-text.ts';

/** A numbered part of an order, with all that stands below it. */
export type Section = {
  /** Its number as the order itself would write it in full: `130.30`, `130.30.A`, `130.30.A.2.b`. */
  number: string;
  heading: string;
  /** Its words, its own label included, and those of the parts below it. Paragraphs are lines. */
  text: string;
};

export type Order = {
  sections: Section[];
  /** Lines that begin like a part but do not follow the one before: they were read as text. Worth a look. */
  outOfOrder: string[];
  /** Words broken over two lines of which the document does not tell whether they have a hyphen. */
  doubtful: string[];
};

type Part = { path: string[]; label: string; heading: string; lines: string[] };

const SECTION = /^(\d{2,3}\.\d{2})(?![\d(])[\s.:–—-]*(.*)$/;
/** The kinds of labels below a section, from the outside in: `A.`, `1.`, `a.`, `(1)`, `(a)`. */
const LABELS = [
  /^([A-Z])\.(?:\s+(.*))?$/,
  /^(\d{1,2})\.(?:\s+(.*))?$/,
  /^([a-z])\.(?:\s+(.*))?$/,
  /^\((\d{1,2})\)(?:\s+(.*))?$/,
  /^\(([a-z])\)(?:\s+(.*))?$/,
];

/**
 * Cuts an order at its section numbers. A label counts only where it follows the one before it at its level (`A.`, then `B.`), so a line that
 * happens to begin with a figure stays text.
 */
export function sectionsOf(lines: string[]): Order {
  const outOfOrder: string[] = [];
  const parts: Part[] = [];
  for (const line of lines) {
    const part = partBegunBy(line, parts.at(-1));
    if (part) parts.push(part);
    else {
      if (parts.length > 0 && LABELS.some((label) => label.test(line))) outOfOrder.push(line);
      parts.at(-1)?.lines.push(line);
    }
  }
  const document = lines.join('\n');
  const doubtful = new Set<string>();
  const written = parts.map((part) => {
    const { text, doubtful: some } = joinLines(
      [part.heading, ...(isTitle(part.heading) ? [''] : []), ...part.lines],
      document,
    );
    some.forEach((word) => doubtful.add(word));
    return { ...part, text: `${part.label} ${text}`.trim() };
  });
  const sections = written.map(({ path, heading }, at) => {
    const below = written.slice(at + 1).findIndex((other) => !path.every((step, level) => other.path[level] === step));
    const whole = written.slice(at, below === -1 ? undefined : at + 1 + below);
    return { number: path.join('.'), heading, text: whole.map(({ text }) => text).join('\n') };
  });
  return { sections, outOfOrder, doubtful: [...doubtful] };
}

function partBegunBy(line: string, last: Part | undefined): Part | undefined {
  const [, number, title = ''] = SECTION.exec(line) ?? [];
  const isNext =
    number !== undefined && (!last || (last.path[0]!.split('.')[0] === number.split('.')[0] && number > last.path[0]!));
  if (isNext && isHeading(title)) return { path: [number], label: number, heading: title, lines: [] };
  if (!last) return undefined;
  for (const pattern of LABELS) {
    const [whole, step, words = ''] = pattern.exec(line) ?? [];
    const path = step && pathAfter(last.path, step, kindOf(whole!));
    if (path) return { path, label: line.slice(0, line.length - words.length).trim(), heading: words, lines: [] };
  }
  return undefined;
}

/** In capitals: it stands by itself, whatever follows. */
const isTitle = (heading: string) => /\p{Lu}/u.test(heading) && !/\p{Ll}/u.test(heading);

/** A sentence that happens to begin with a section's number goes on in small letters. */
const isHeading = (title: string) => title === '' || /^[^\p{Ll}]/u.test(title);

const kindOf = (label: string) => LABELS.findIndex((pattern) => pattern.test(label));
const KIND_OF_STEP = [/^[A-Z]$/, /^\d+$/, /^[a-z]$/, /^\(\d+\)$/, /^\([a-z]\)$/];

/** Where a label leads, seen from the part before: deeper with a first one, or on at its own level. */
function pathAfter(path: string[], given: string, kind: number): string[] | undefined {
  const step = kind >= 3 ? `(${given})` : given;
  const level = path.findIndex((each, at) => at > 0 && KIND_OF_STEP[kind]!.test(each));
  if (level === -1) return given === '1' || given.toLowerCase() === 'a' ? [...path, step] : undefined;
  return given === successor(path[level]!.replace(/[()]/g, '')) ? [...path.slice(0, level), step] : undefined;
}

const successor = (step: string) =>
  /\d/.test(step) ? String(Number(step) + 1) : String.fromCharCode(step.charCodeAt(0) + 1);

/** One writing for `130.30(E)2`, `130.30.E.2` and `130.30 E(2)`: what it names is the same. */
export const plainNumber = (number: string): string =>
  [...number.matchAll(/\d+\.\d{2}(?!\d)|\d+|\p{L}/gu)].map(([step]) => step).join('.');
