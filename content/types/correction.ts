import { z } from 'zod';
import { contentType, day, slug, words } from './fields.ts';

/** Something this site had wrong. */
export const correction = contentType(
  'correction',
  ['was', 'now'],
  z.object({
    slug,
    correctedOn: day,
    page: words,
    was: words,
    now: words,
  }),
);
