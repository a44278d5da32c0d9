import { LEFT_OUT } from '../quotations.ts';
import { MAX_TEXT } from '../rich-text.ts';
import { DEFAULT_CONTENT_LOCALE } from '../locales.ts';
import type { RawEntry } from '../raw-entry.ts';
import type { Match } from './match.ts';
import { plainNumber, type Section } from './sections.ts';

type Slugs = { version: string; source: string };

/**
 * The entries that bring an order's words: the sections that a point names, stored whole, and the point's text in this version with its
 * quotation. What an entry says already (a summary, a note, its sources) stays.
 * @param today `YYYY-MM-DD`
 * @returns the entries, and the points whose sections are longer together than one entry can hold
 */
export function draftEntries(
  matches: Match[],
  sections: Section[],
  { version, source }: Slugs,
  edition: RawEntry[],
  today: string,
): { drafts: RawEntry[]; tooLong: string[] } {
  const stored = new Map<string, RawEntry>();
  const texts: RawEntry[] = [];
  const tooLong: string[] = [];
  for (const { provision, found } of matches.filter((match) => match.found.length > 0)) {
    const tops = topsOf(found, sections);
    const text = tops.map((top) => top.text).join(LEFT_OUT);
    if (text.length > MAX_TEXT) {
      tooLong.push(
        `${provision.slug}: sections ${tops.map(({ number }) => number).join(', ')}, ${text.length} characters`,
      );
      continue;
    }
    const holder = storedText(tops, text, { version, source }, today);
    stored.set(holder.sys.id, holder);
    texts.push(quotationOf(provision.slug, found, holder.sys.id, { version, source }, edition, today));
  }
  return { drafts: [...stored.values(), ...texts], tooLong };
}

/** The whole sections that parts stand in, in the document's order. */
function topsOf(found: Section[], sections: Section[]): Section[] {
  const numbers = new Set(found.map(({ number }) => /^\d+\.\d{2}/.exec(number)?.[0]));
  return sections.filter(({ number }) => numbers.has(number));
}

function storedText(tops: Section[], text: string, { version, source }: Slugs, today: string): RawEntry {
  const numbers = tops.map(({ number }) => number);
  return entry('sourceText', [version, ...numbers].join('-').replaceAll('.', '-'), {
    version: linkTo(`policy-version.${version}`),
    source: linkTo(`source.${source}`),
    text,
    storedOn: today,
  });
}

function quotationOf(
  provision: string,
  quoted: Section[],
  sourceText: string,
  { version, source }: Slugs,
  edition: RawEntry[],
  today: string,
): RawEntry {
  const slug = `${provision}-${version}`;
  const given = edition.find(({ sys }) => sys.id === `provision-text.${slug}`);
  const sources = (given?.fields.sources?.[DEFAULT_CONTENT_LOCALE] as { sys: { id: string } }[] | undefined) ?? [];
  const isNamed = sources.some(({ sys }) => sys.id === `source.${source}`);
  const { fields } = entry('provisionText', slug, {
    provision: linkTo(`provision.${provision}`),
    version: linkTo(`policy-version.${version}`),
    quotation: passagesOf(quoted),
    section: quoted.map(({ number }) => writtenNumber(number)).join(', '),
    sourceText: linkTo(sourceText),
    sources: isNamed ? sources : [linkTo(`source.${source}`), ...sources],
    confidence: 'official',
    reviewedOn: today,
  });
  return given
    ? { ...given, fields: { ...withoutOldTranslation(given.fields), ...fields } }
    : { ...entry('provisionText', slug, {}), fields };
}

/** Parts that follow each other stand together; where others lie between them, a sign says so. */
function passagesOf(quoted: Section[]): string {
  return quoted.map(({ text }) => text).join(LEFT_OUT);
}

/** A translation belongs to the words that it translates. */
function withoutOldTranslation(fields: RawEntry['fields']): RawEntry['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'translation'));
}

/** `130.30.E.2` as readers know it: `130.30(E)2`. */
function writtenNumber(number: string): string {
  const [top = '', ...steps] = /^(\d+\.\d{2})\.?(.*)$/.exec(plainNumber(number))?.slice(1) ?? [];
  const [letter, ...rest] = steps.join('.').split('.').filter(Boolean);
  return letter ? `${top}(${letter})${rest.join('.')}` : top;
}

const linkTo = (id: string) => ({ sys: { type: 'Link', linkType: 'Entry', id } });

function entry(type: string, slug: string, values: Record<string, unknown>): RawEntry {
  const id = `${type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.${slug}`;
  const fields = Object.fromEntries(
    Object.entries({ slug, ...values }).map(([name, value]) => [name, { [DEFAULT_CONTENT_LOCALE]: value }]),
  );
  return { sys: { id, type: 'Entry', contentType: linkToType(type) } as RawEntry['sys'], fields };
}

const linkToType = (id: string) => ({ sys: { type: 'Link', linkType: 'ContentType', id } });
