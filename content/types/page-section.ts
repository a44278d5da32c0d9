import { z } from 'zod';
import { richText } from '../rich-text.ts';
import { contentType, day, links, slug, words } from './fields.ts';

/** A part of a page whose text is content: the home page's story, about, press. */
export const pageSection = contentType(
  'pageSection',
  ['label', 'heading', 'body'],
  z.object({
    slug,
    page: z.enum(['home', 'faq', 'compare', 'timeline', 'toolkit', 'petition', 'contact', 'press', 'privacy', 'about']),
    order: z.int(),
    label: words.optional(),
    heading: words,
    body: richText,
    sources: links,
    reviewedOn: day,
  }),
);
