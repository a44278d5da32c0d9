import { z } from 'zod';
import { contentType, day, slug, words } from './fields.ts';

/** One point of the policy, followed through all versions. */
export const provision = contentType(
  'provision',
  ['topic', 'change'],
  z.object({
    slug,
    order: z.int(),
    topic: words,
    change: words,
    kind: z.enum(['added', 'removed', 'tightened', 'loosened', 'same', 'unknown']),
    sections: z.array(words).default([]),
    reviewedOn: day,
  }),
);
