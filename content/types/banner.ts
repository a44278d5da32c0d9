import { z } from 'zod';
import { webAddress } from '../rich-text.ts';
import { contentType, moment, slug, words } from './fields.ts';

/** A short notice on every page, for a time. */
export const banner = contentType(
  'banner',
  ['text'],
  z.object({
    slug,
    text: words,
    url: webAddress.optional(),
    publishFrom: moment,
    publishUntil: moment,
  }),
);
