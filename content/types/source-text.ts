import { z } from 'zod';
import { contentType, day, link, slug, words } from './fields.ts';

/** The stored words of a document. A quotation that is not found in them is not shown. */
export const sourceText = contentType(
  'sourceText',
  [],
  z.object({
    slug,
    version: link,
    source: link,
    text: words,
    storedOn: day,
  }),
);
