import { z } from 'zod';
import { richText } from '../rich-text.ts';
import { contentType, day, slug, someLinks } from './fields.ts';

/** A fact for reporters. */
export const pressFact = contentType(
  'pressFact',
  ['text'],
  z.object({
    slug,
    order: z.int(),
    text: richText,
    sources: someLinks,
    reviewedOn: day,
  }),
);
