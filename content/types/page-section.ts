import { z } from 'zod';
import { richText } from '../rich-text.ts';
import { contentType, day, links, slug, words } from './fields.ts';

/** Pages whose first words are an entry of `pageText`, whose slug is this. */
export const PAGE_KEYS = [
  'home',
  'faq',
  'compare',
  'timeline',
  'toolkit',
  'petition',
  'contact',
  'press',
  'privacy',
  'about',
] as const;

/** A part of a page whose text is content: the home page's story, about, press. */
export const pageSection = contentType(
  'pageSection',
  ['label', 'heading', 'body'],
  z.object({
    slug,
    page: z.enum(PAGE_KEYS),
    order: z.int(),
    label: words.optional(),
    heading: words,
    body: richText,
    sources: links,
    reviewedOn: day,
  }),
);
