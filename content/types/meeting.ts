import { z } from 'zod';
import { richText } from '../rich-text.ts';
import { contentType, day, moment, slug, someLinks, words } from './fields.ts';

/** A public meeting that people can go to. */
export const meeting = contentType(
  'meeting',
  ['title', 'place', 'howTo'],
  z.object({
    slug,
    title: words,
    startsAt: moment,
    place: words,
    howTo: richText,
    sources: someLinks,
    publishFrom: moment.optional(),
    publishUntil: moment.optional(),
    reviewedOn: day,
  }),
);
