import 'server-only';
import { z } from 'zod';
import type { Client } from './client.ts';
import { type RawEntry, rawEntry } from './raw-entry.ts';

const PAGE_SIZE = 400; // Contentful answers at most 7 MB at once
const TRIES = 3;

const page = z.object({ total: z.int().min(0), items: z.array(z.unknown()) });

/** Contentful answered, but not with a whole list of entries. Its message is one of a few fixed sentences. */
export class BrokenAnswer extends Error {
  override name = 'BrokenAnswer';
}

/** One entry alone is more than Contentful answers at once: nothing can be read until somebody makes it smaller. */
export class TooLargeEntry extends Error {
  override name = 'TooLargeEntry';
  /** Stands in the log beside the name. */
  readonly code: string;
  constructor(id: string) {
    super(
      `The entry ${id} alone is larger than the 7 MB that Contentful answers at once. Shorten it, or unpublish it.`,
    );
    this.code = id;
  }
}

/**
 * Asks for everything at once, in all languages, so that pages never show half of a change. What comes back is ordered by id and
 * holds nothing but ids, types and fields, so that the same content is the same text however often it is asked for.
 * @throws when Contentful refuses, is away, answers something else than entries, or changes under our hands three times
 */
export async function fetchEntries(client: Client): Promise<RawEntry[]> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const entries = await fetchOnce(client);
    if (entries) return entries;
  }
  throw new BrokenAnswer('The entries changed while they were read, three times.');
}

/** `undefined` when something was published between two pages: an entry may then be missing, or there twice. */
async function fetchOnce(client: Client): Promise<RawEntry[] | undefined> {
  const byId = new Map<string, RawEntry>();
  let asked = 0;
  let size = PAGE_SIZE;
  let total: number | undefined;
  for (;;) {
    const answer = await fetchPage(client, asked, size).catch(async (error: unknown) => {
      if (!isTooLarge(error)) throw error;
      if (size === 1) throw new TooLargeEntry(await idAt(client, asked));
      return undefined;
    });
    if (!answer) {
      size = Math.ceil(size / 8);
      continue;
    }
    total ??= answer.total;
    if (answer.total !== total) return undefined;
    for (const entry of answer.items) byId.set(entry.sys.id, entry);
    asked += answer.items.length;
    if (answer.items.length === 0 || asked >= total) break;
  }
  return byId.size === total ? [...byId.values()] : undefined;
}

async function fetchPage(client: Client, skip: number, limit: number): Promise<{ total: number; items: RawEntry[] }> {
  const query = { limit, skip, include: 0 as const, order: ['sys.id' as const] };
  const { data } = page.safeParse(await client.withAllLocales.withoutLinkResolution.getEntries(query));
  if (!data) throw new BrokenAnswer('That is no list of entries.');
  const items = z.array(rawEntry).safeParse(data.items).data;
  if (!items) throw new BrokenAnswer('The list holds something that is no entry.');
  return { total: data.total, items: items.map(inOrder) };
}

async function idAt(client: Client, skip: number): Promise<string> {
  const query = { limit: 1, skip, include: 0 as const, order: ['sys.id' as const], select: ['sys' as const] };
  return (await client.getEntries(query)).items[0]?.sys.id ?? '';
}

/** "Response size too big" is a 400 `BadRequest`; nothing else that we ask can be one. */
const isTooLarge = (error: unknown) => error instanceof Error && error.name === 'BadRequest';

/** Contentful promises no order of fields. */
function inOrder({ sys, fields }: RawEntry): RawEntry {
  const names = Object.keys(fields).sort();
  return { sys, fields: Object.fromEntries(names.map((name) => [name, fields[name]!])) };
}
