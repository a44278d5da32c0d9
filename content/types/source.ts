import { z } from 'zod';
import { locales } from '#i18n/routing.ts';
import { webAddress } from '../rich-text.ts';
import { contentType, confidence, datedOn, slug, words } from './fields.ts';

/** Where a fact comes from. Every statement of the site leads to at least one. */
export const source = contentType(
  'source',
  ['title', 'note'],
  z.object({
    slug,
    title: words,
    publisher: words,
    publishedOn: datedOn.optional(),
    url: webAddress,
    confidence,
    language: z.enum(locales),
    note: words.optional(),
  }),
);
