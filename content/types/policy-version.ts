import { z } from 'zod';
import { contentType, datedOn, day, link, slug, someLinks, words } from './fields.ts';

/** One version of SOP 130, or of a text that wanted to become it. */
export const policyVersion = contentType(
  'policyVersion',
  ['title', 'shortTitle', 'issuer', 'heldNote'],
  z.object({
    slug,
    order: z.int(),
    title: words,
    shortTitle: words,
    issuer: words,
    status: z.enum(['superseded', 'draft', 'proposal', 'adopted', 'in-force']),
    datedOn: datedOn,
    held: z.enum(['whole', 'part', 'fragments', 'none']),
    heldNote: words,
    inheritsFrom: link.optional(),
    sources: someLinks,
    reviewedOn: day,
  }),
);
