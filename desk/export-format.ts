import { z } from 'zod';
import { DISCLOSURES } from '#features/petition/limits.ts';

/**
 * The file that goes from the server to the organizers: JSON, one object a line. The first line says what it is, then comes
 * a line for each row, and the last says how many there were and the SHA-256 of everything before it, so that half a file is
 * noticed. What is personal stays sealed. `docs/contracts.md` describes it for others.
 */
export const FORMAT = 'sop130-signatures';

export const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** The day in Milwaukee on which it was made. */
  madeOn: z.iso.date(),
  /** The last day of signing that is whole in it: on the day it is made people may still sign. */
  through: z.iso.date(),
  /** Rows when it was begun; the last line has how many it holds. */
  count: z.int().min(0),
  /** Fingerprints of the keys that the server seals to now. */
  keys: z.array(z.string()),
  /** Each text that was signed: in `json`, by language. */
  texts: z.array(z.object({ version: z.string(), json: z.string(), since: z.string() })),
});

export const rowSchema = z.object({
  id: z.string(),
  state: z.enum(['counted', 'quarantined']),
  batch: z.string().nullable(),
  confirmed: z.int(),
  disclosure: z.enum(DISCLOSURES),
  district: z.int().nullable(),
  textVersion: z.string(),
  day: z.string(),
  sealed: z.string(),
});

export const tailSchema = z.object({
  end: z.literal(true),
  count: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export type ExportHead = z.output<typeof headSchema>;
export type ExportRow = z.output<typeof rowSchema>;
export type ExportTail = z.output<typeof tailSchema>;
