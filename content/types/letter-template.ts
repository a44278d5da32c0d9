import { z } from 'zod';
import { contentType, day, slug, someLinks, words } from './fields.ts';

/** The letter to an alderperson and what to say on the phone. */
export const letterTemplate = contentType(
  'letterTemplate',
  ['subject', 'greeting', 'body', 'closing', 'call', 'callShort'],
  z.object({
    slug,
    subject: words,
    greeting: words,
    body: words,
    closing: words,
    englishNote: words.optional(),
    call: words,
    callShort: words,
    sources: someLinks,
    reviewedOn: day,
  }),
);
