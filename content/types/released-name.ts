import { z } from 'zod';
import { districtNumber } from '#lib/district-number.ts';
import { contentType, day, slug, words } from './fields.ts';

/** A signer who chose to be named and whom an organizer has released. */
export const releasedName = contentType(
  'releasedName',
  [],
  z.object({
    slug,
    name: words,
    district: districtNumber.optional(),
    releasedOn: day,
  }),
);
