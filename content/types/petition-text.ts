import { z } from 'zod';
import { richText } from '../rich-text.ts';
import { contentType, day, slug, someLinks, words } from './fields.ts';

/** The text that is signed. A changed text needs a new version. */
export const petitionText = contentType(
  'petitionText',
  ['title', 'ask', 'result'],
  z.object({
    slug,
    title: words,
    ask: richText,
    version: day,
    phase: z.enum(['before', 'open', 'closed', 'delivered']),
    opensOn: day.optional(),
    closesOn: day.optional(),
    result: richText.optional(),
    sources: someLinks,
    reviewedOn: day,
  }),
);
