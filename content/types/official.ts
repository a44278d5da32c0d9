import { z } from 'zod';
import { districtNumber } from '#lib/district-number.ts';
import { webAddress } from '../rich-text.ts';
import { contentType, day, slug, someLinks, words } from './fields.ts';

/** Someone who decides, with the office's public contacts. */
export const official = contentType(
  'official',
  ['note'],
  z.object({
    slug,
    district: districtNumber.optional(),
    role: z.enum(['alderperson', 'council-president', 'city-clerk', 'police-chief', 'mayor', 'commission']),
    name: words,
    phone: words.optional(),
    email: z.email().optional(),
    url: webAddress.optional(),
    vacant: z.boolean(),
    note: words.optional(),
    sources: someLinks,
    checkedOn: day,
  }),
);
