import { z } from 'zod';
import { locales } from '#i18n/routing.ts';
import { districtNumber } from '#lib/district-number.ts';
import { COMMENT_MAX, DISCLOSURES, NAME_MAX, UNITS_PER_CHARACTER } from './limits.ts';

/**
 * What the organizers read once they have opened a sealed row. A change of this shape is a new `version`. The limits are wide:
 * whoever could write into the database could seal anything.
 */
export const sealedSignatureSchema = z.object({
  version: z.literal(1),
  name: z.string().max(NAME_MAX * UNITS_PER_CHARACTER),
  zip: z.string().max(10),
  comment: z.string().max(COMMENT_MAX * UNITS_PER_CHARACTER),
  locale: z.enum(locales),
  disclosure: z.enum(DISCLOSURES),
  district: districtNumber.nullable(),
  textVersion: z.string().max(100),
  /** `YYYY-MM-DD` in Milwaukee. Never the hour. */
  day: z.iso.date(),
});

export type SealedSignature = z.output<typeof sealedSignatureSchema>;
