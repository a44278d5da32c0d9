import { z } from 'zod';
import { contentType, day, slug, words } from './fields.ts';

/** A signer who chose to be named and whom an organizer has released. */
export const releasedName = contentType(
  'releasedName',
  [],
  z.object({
    slug,
    name: words,
    district: z.int().min(1).max(15).optional(),
    releasedOn: day,
  }),
);
