import { z } from 'zod';
import { districtNumber } from '#lib/district-number.ts';
import { contentType, day, slug, someLinks, words } from './fields.ts';

/** An aldermanic district (lines of 2022) and what lies in it. */
export const district = contentType(
  'district',
  ['area', 'landmarks'],
  z.object({
    slug,
    number: districtNumber,
    area: words,
    whole: z.array(words),
    part: z.array(words),
    landmarks: z.array(words),
    sources: someLinks,
    reviewedOn: day,
  }),
);
