import { z } from 'zod';
import { contentType, day, links, slug, words } from './fields.ts';

/** The first words of each page: title, lead, and what search and share show. */
export const pageText = contentType(
  'pageText',
  ['title', 'metaTitle', 'description', 'lead'],
  z.object({
    slug,
    title: words,
    metaTitle: words,
    description: words,
    lead: words,
    sources: links,
    reviewedOn: day,
  }),
);
