import { z } from 'zod';
import { fileOf } from '../edition/file-of.ts';
import { contentLocale, DEFAULT_CONTENT_LOCALE } from '../locales.ts';
import { type RawEntry, rawEntry, typeOf } from '../raw-entry.ts';
import { slug } from '../types/fields.ts';
import type { Model } from './editor.ts';
import { normalEntry } from './normal-entry.ts';

/** The sentence names the place in the file, and what to do. */
export class UnreadableExport extends Error {}

export type Export = {
  published: RawEntry[];
  /** What editors have not published: new entries, and newer words of published ones. */
  drafts: RawEntry[];
};

/** Contentful's counts. Published once and changed since: the version is more than one ahead of the published one. */
const counts = z.object({
  version: z.int().optional(),
  publishedVersion: z.int().optional(),
  archivedVersion: z.int().optional(),
});

const languages = z.array(z.object({ code: z.string() }));

/**
 * What `contentful-export` wrote, or `npm run content -- export-file`.
 * @throws UnreadableExport for a file that is cut, of another space, or that this site could not hold
 */
export function readExport(text: string, models: Model[]): Export {
  const file = z
    .object({ entries: z.array(z.unknown()) })
    .loose()
    .safeParse(parsed(text)).data;
  if (!file) throw new UnreadableExport('This is no export of Contentful: it has no list named "entries".');
  checkLanguages(file.locales);
  const all = file.entries.map((each, at) => ({ entry: checked(each, at, models), ...stateOf(each) }));
  const kept = all.filter(({ isArchived }) => !isArchived);
  checkFiles(kept.map(({ entry }) => entry));
  return {
    published: kept.filter(({ isPublished }) => isPublished).map(({ entry }) => entry),
    drafts: kept.filter(({ isPublished }) => !isPublished).map(({ entry }) => entry),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const at = Number(/position (\d+)/.exec((cause as Error).message)?.[1] ?? text.length);
    const line = text.slice(0, at).split('\n').length;
    throw new UnreadableExport(
      `It breaks off, or is no JSON, at line ${line} of ${text.split('\n').length}. Was it cut?`,
    );
  }
}

function checkLanguages(given: unknown): void {
  const { data } = languages.safeParse(given);
  const missing = data && Object.values(contentLocale).filter((code) => !data.some((each) => each.code === code));
  if (missing && missing.length > 0)
    throw new UnreadableExport(`Its space has no language ${missing.join(', ')}. Is it another space?`);
}

/** An entry of a type and with fields that this site knows. `at`: its place in the list, from 0. */
function checked(value: unknown, at: number, models: Model[]): RawEntry {
  const { data: entry, error } = rawEntry.safeParse(value);
  const place = `entries[${at}]`;
  if (!entry)
    throw new UnreadableExport(`${place} is no entry: ${error.issues[0]!.path.join('.')} is not what it should be.`);
  const named = `${place} (${entry.sys.id})`;
  const model = models.find(({ sys }) => sys.id === typeOf(entry));
  if (!model)
    throw new UnreadableExport(
      `${named} is of the type ${typeOf(entry)}, which this site does not know. Is it another space?`,
    );
  const unknown = Object.keys(entry.fields).filter((name) => !model.fields.some(({ id }) => id === name));
  if (unknown.length > 0)
    throw new UnreadableExport(`${named} has fields that its type ${model.sys.id} does not: ${unknown.join(', ')}.`);
  if (!slug.safeParse(entry.fields.slug?.[DEFAULT_CONTENT_LOCALE]).success)
    throw new UnreadableExport(`${named} has no slug that could be part of an address.`);
  return normalEntry(entry, models);
}

function checkFiles(entries: RawEntry[]): void {
  const taken = new Map<string, string>();
  for (const entry of entries) {
    const { id } = entry.sys;
    const other = taken.get(fileOf(entry));
    if (other) throw new UnreadableExport(`${other} and ${id} are two entries of one type with the same slug.`);
    taken.set(fileOf(entry), id);
  }
}

/** An answer of the Delivery API has no versions: everything in it is published. */
function stateOf(value: unknown): { isPublished: boolean; isArchived: boolean } {
  const { version, publishedVersion, archivedVersion } = counts.parse((value as { sys: object }).sys);
  const isAhead = version !== undefined && (publishedVersion === undefined || version > publishedVersion + 1);
  return { isPublished: !isAhead, isArchived: archivedVersion !== undefined };
}
