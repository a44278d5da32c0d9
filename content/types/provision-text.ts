import { z } from 'zod';
import { contentType, confidence, day, link, links, slug, words } from './fields.ts';

/** What one version says on one point: our summary, a quotation, or that no source was found. */
export const provisionText = contentType(
  'provisionText',
  ['summary', 'translation', 'note', 'ask'],
  z.object({
    slug,
    provision: link,
    version: link,
    summary: words.optional(),
    quotation: words.optional(),
    translation: words.optional(),
    section: words.optional(),
    sourceText: link.optional(),
    note: words.optional(),
    ask: words.optional(),
    sources: links,
    confidence: confidence.optional(),
    reviewedOn: day,
  }),
);
