import { z } from 'zod';
import { richText } from '../rich-text.ts';
import { contentType, day, slug, someLinks, words } from './fields.ts';

/** A question with its answer. */
export const faqItem = contentType(
  'faqItem',
  ['question', 'short', 'answer', 'unknown'],
  z.object({
    slug,
    group: z.enum(['policy', 'law', 'city', 'reasons', 'act', 'site']),
    order: z.int(),
    campaignQuestion: z.int().min(1).max(7).optional(),
    question: words,
    short: words,
    answer: richText,
    unknown: richText.optional(),
    sources: someLinks,
    reviewedOn: day,
  }),
);
