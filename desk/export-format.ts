import { z } from 'zod';
import { DISCLOSURES } from '#features/petition/limits.ts';
import { locales } from '#i18n/routing.ts';

/**
 * The file that goes from the server to the organizers: JSON, one object a line. The first line says what it is, then comes
 * a line for each signature, then one for each address that wants updates, and the last says how many there were and the
 * SHA-256 of everything before it, so that half a file is noticed. What is personal stays sealed. `docs/contracts.md` describes
 * it for others.
 */
export const FORMAT = 'sop130-signatures';

const headFields = z.object({
  format: z.literal(FORMAT),
  /** 1 had no subscribers. */
  version: z.literal([1, 2]),
  /** The day in Milwaukee on which it was made. */
  madeOn: z.iso.date(),
  /** The last day of signing that is whole in it: on the day it is made people may still sign. */
  through: z.iso.date(),
  /** Signatures, and addresses that want updates, when it was begun; the last line has how many it holds. */
  count: z.int().min(0),
  subscribers: z.int().min(0).default(0),
  /** Fingerprints of the keys that the server seals to now. */
  keys: z.array(z.string()),
  /** Each text that was signed: in `json`, by language. */
  texts: z.array(z.object({ version: z.string(), json: z.string(), since: z.string() })),
  /** What the token of a subscriber is put behind, in each language, to make the link that ends the updates. */
  unsubscribe: z.record(z.enum(locales), z.url({ protocol: /^https?$/ })).optional(),
});

/** No address without the link that ends its updates. */
export const headSchema = headFields.refine(({ version, unsubscribe }) => version === 1 || unsubscribe !== undefined);

const signatureSchema = z.object({
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

/** `sealedSubscriberSchema` is what is in it. */
const subscriberSchema = z.object({ kind: z.literal('subscriber'), sealed: z.string() });

export const rowSchema = z.union([subscriberSchema, signatureSchema]);

export const tailSchema = z.object({
  end: z.literal(true),
  count: z.int().min(0),
  subscribers: z.int().min(0).default(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export type ExportHead = z.output<typeof headSchema>;
export type ExportSignature = z.output<typeof signatureSchema>;
export type ExportRow = z.output<typeof rowSchema>;
export type ExportTail = z.output<typeof tailSchema>;
