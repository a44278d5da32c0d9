import type { RawEntry } from '../raw-entry.ts';

/**
 * Entries that `items` link to and that are not among them, `depth` links deep, and the ids that lead nowhere:
 * https://www.contentful.com/developers/docs/references/content-delivery-api/links
 */
export function linkedFrom(
  items: RawEntry[],
  all: RawEntry[],
  depth: number,
): { included: RawEntry[]; missing: string[] } {
  const byId = new Map(all.map((entry) => [entry.sys.id, entry]));
  const seen = new Set(items.map(({ sys }) => sys.id));
  const included: RawEntry[] = [];
  const missing = new Set<string>();
  let level = items;
  for (let step = 0; step < depth; step++) {
    const next: RawEntry[] = [];
    for (const id of level.flatMap(({ fields }) => [...idsIn(fields)])) {
      const entry = byId.get(id);
      if (!entry) missing.add(id);
      else if (!seen.has(id)) next.push(entry);
      seen.add(id);
    }
    included.push(...next);
    level = next;
  }
  return { included, missing: [...missing] };
}

/** Ids of every link to an entry, however deep: in fields, lists and rich text. */
export function* idsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const { sys } = value as { sys?: { type?: unknown; linkType?: unknown; id?: unknown } };
  if (sys?.type === 'Link' && sys.linkType === 'Entry' && typeof sys.id === 'string') yield sys.id;
  else for (const each of Object.values(value)) yield* idsIn(each);
}
