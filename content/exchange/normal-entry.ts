import { contentLocale } from '../locales.ts';
import { type RawEntry, typeOf } from '../raw-entry.ts';
import type { Model } from './editor.ts';

/** What stands first in an object of Contentful's: links and nodes of rich text. */
const FIRST = ['sys', 'nodeType', 'value', 'type', 'linkType', 'id', 'marks', 'data', 'content'];

/** An entry as it lies in the edition: fields as the model orders them, languages and nodes in one order, nothing else of `sys`. */
export function normalEntry(entry: RawEntry, models: Model[]): RawEntry {
  const type = typeOf(entry);
  const names = models.find(({ sys }) => sys.id === type)?.fields.map(({ id }) => id) ?? [];
  const fields = names.flatMap((name) => {
    const values = entry.fields[name] ?? {};
    const held = Object.values(contentLocale).filter((code) => values[code] !== undefined && values[code] !== null);
    if (held.length === 0) return [];
    return [[name, Object.fromEntries(held.map((code) => [code, inOrder(values[code])]))] as const];
  });
  const sys = {
    id: entry.sys.id,
    type: 'Entry',
    contentType: { sys: { type: 'Link', linkType: 'ContentType', id: type } },
  };
  return { sys, fields: Object.fromEntries(fields) };
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  const parts = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(parts.map(([key, each]) => [key, inOrder(each)]));
}
