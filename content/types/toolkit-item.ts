import { z } from 'zod';
import { richText } from '../rich-text.ts';
import { contentType, day, links, slug, words } from './fields.ts';

/** Something to print, send or read aloud. */
export const toolkitItem = contentType(
  'toolkitItem',
  ['title', 'summary', 'body', 'cautions'],
  z.object({
    slug,
    order: z.int(),
    kind: z.enum([
      'script',
      'letter',
      'talking-points',
      'guide',
      'template',
      'one-page',
      'comparison',
      'social',
      'flyer',
      'petition-sheet',
      'links',
    ]),
    title: words,
    summary: words,
    /** Empty for a script or a letter: their words are the letter template's. Stands above the text of a petition sheet. */
    body: richText.optional(),
    cautions: richText.optional(),
    pdf: z.boolean(),
    sources: links,
    reviewedOn: day,
  }),
);
