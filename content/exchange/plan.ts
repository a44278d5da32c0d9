import { reasonsToHold } from '../acceptance.ts';
import { fileOf } from '../edition/file-of.ts';
import { contentLocale, DEFAULT_CONTENT_LOCALE } from '../locales.ts';
import { parseEntries } from '../parse.ts';
import { type RawEntry, typeOf } from '../raw-entry.ts';
import { behindSince, WORDS_ON } from '../translation.ts';
import { contentTypes, type ContentTypeId } from '../types/all.ts';
import { locales } from '#i18n/routing.ts';
import { jsonText } from './json-text.ts';
import { type Export, UnreadableExport } from './read-export.ts';

export type Plan = {
  /** Every file of the edition afterwards. What has not changed is not in it. */
  write: Map<string, string>;
  added: string[];
  changed: string[];
  removed: string[];
  /** Ids of entries whose English changed while a translation neither changed nor is marked as behind. */
  unmarked: string[];
};

/**
 * What an export changes in the edition, by files. An entry with changes that are not published keeps its published words.
 * @param current the edition, each entry in its normal order
 * @throws UnreadableExport when pages could not be drawn from it, or too much is missing for one space's edit
 */
export function planImport(current: RawEntry[], { published, drafts }: Export): Plan {
  const waiting = new Set(drafts.map(({ sys }) => sys.id));
  const next = [...published, ...current.filter(({ sys }) => waiting.has(sys.id))];
  refuseBroken(current, next);
  const before = new Map(current.map((entry) => [fileOf(entry), entry]));
  const after = new Map(next.map((entry) => [fileOf(entry), entry]));
  const isSame = (file: string, entry: RawEntry) => JSON.stringify(before.get(file)) === JSON.stringify(entry);
  const differing = [...after].filter(([file, entry]) => !isSame(file, entry)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const byId = new Map(current.map((entry) => [entry.sys.id, entry]));
  return {
    write: new Map(differing.map(([file, entry]) => [file, jsonText(entry)])),
    added: differing.flatMap(([file]) => (before.has(file) ? [] : [file])),
    changed: differing.flatMap(([file]) => (before.has(file) ? [file] : [])),
    removed: [...before.keys()].filter((file) => !after.has(file)).toSorted(),
    unmarked: next.filter((entry) => isUnmarked(byId.get(entry.sys.id), entry)).map(({ sys }) => sys.id),
  };
}

function refuseBroken(current: RawEntry[], next: RawEntry[]): void {
  const before = parseEntries(current);
  const after = parseEntries(next);
  const known = new Set(before.flaws.map(({ id }) => id));
  const flaw = after.flaws.find(({ id, isLeftOut }) => isLeftOut && !known.has(id));
  if (flaw)
    throw new UnreadableExport(`The entry ${flaw.id} could not be shown: see its fields ${flaw.paths.join(', ')}.`);
  const reasons = reasonsToHold(after.content, before.content);
  if (reasons.length > 0)
    throw new UnreadableExport(`The site would hold this back: ${reasons.join(', ')} (docs/operations.md, "Content").`);
}

function isUnmarked(before: RawEntry | undefined, after: RawEntry): boolean {
  if (!before) return false;
  const names = contentTypes[typeOf(after) as ContentTypeId].localized.filter((name) => name !== WORDS_ON);
  const isChanged = (code: string) =>
    names.some((name) => JSON.stringify(before.fields[name]?.[code]) !== JSON.stringify(after.fields[name]?.[code]));
  const isMarked = locales.some((locale) => behindSince(after, locale));
  const others = Object.values(contentLocale).filter((code) => code !== DEFAULT_CONTENT_LOCALE);
  return isChanged(DEFAULT_CONTENT_LOCALE) && !isMarked && !others.every(isChanged);
}
