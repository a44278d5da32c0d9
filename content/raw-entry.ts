import { z } from 'zod';

/** Contentful's own bounds: an id has at most 64 characters. */
const id = z.string().min(1).max(64);

/**
 * An entry as Contentful answers it with all locales and unresolved links: each field holds a value by locale. Whatever else
 * stands in `sys` and `metadata` (counts of revisions, dates, tags) is left behind: a new date alone is no new content.
 */
export const rawEntry = z.object({
  sys: z.object({ id, contentType: z.object({ sys: z.object({ id }) }) }),
  fields: z.record(z.string(), z.record(z.string(), z.unknown())),
});

export type RawEntry = z.output<typeof rawEntry>;

export const typeOf = (entry: RawEntry): string => entry.sys.contentType.sys.id;
