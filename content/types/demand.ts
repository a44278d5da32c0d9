import { z } from 'zod';
import { contentType, day, slug, someLinks, words } from './fields.ts';

/** One of the five demands of 2019, beside what is known of it today. */
export const demand = contentType(
  'demand',
  ['text', 'status'],
  z.object({
    slug,
    order: z.int(),
    text: words,
    status: words,
    statusKind: z.enum(['reported', 'unknown']),
    sources: someLinks,
    reviewedOn: day,
  }),
);
