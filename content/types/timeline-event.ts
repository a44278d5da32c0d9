import { z } from 'zod';
import { richText } from '../rich-text.ts';
import { contentType, confidence, datedOn, day, moment, slug, someLinks, words } from './fields.ts';

/** A dated event. */
export const timelineEvent = contentType(
  'timelineEvent',
  ['title', 'body', 'decidedBy'],
  z.object({
    slug,
    date: datedOn,
    endDate: datedOn.optional(),
    title: words,
    body: richText,
    decidedBy: words.optional(),
    confidence,
    sources: someLinks,
    publishFrom: moment.optional(),
    publishUntil: moment.optional(),
    reviewedOn: day,
  }),
);
