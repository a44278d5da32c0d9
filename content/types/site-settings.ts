import { z } from 'zod';
import { webAddress } from '../rich-text.ts';
import { contentType, day, slug, words } from './fields.ts';

/** Who runs the site, and the note that stands on every page. */
export const siteSettings = contentType(
  'siteSettings',
  ['editionNote', 'wordsLicense'],
  z.object({
    slug,
    organization: words,
    organizationUrl: webAddress.optional(),
    contactEmail: z.email().optional(),
    editionNote: words,
    preparedOn: day,
    pressName: words.optional(),
    pressEmail: z.email().optional(),
    pressPhone: words.optional(),
    wordsLicense: words,
    reviewedOn: day,
  }),
);
