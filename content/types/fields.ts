import { z } from 'zod';
import { momentIn } from '#i18n/time-zone.ts';
import { MAX_TEXT } from '../rich-text.ts';

/** The last part of an address; the same in every language. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

/** Plain text. `<b>` in it is four characters that are shown as such. */
export const words = z.string().max(MAX_TEXT).trim().min(1);

/** `YYYY-MM-DD`. */
export const day = z.iso.date();

/** A day, a month or a year, as precisely as it is known. */
export const datedOn = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/**
 * A moment, with its offset: Contentful's own date field writes `2026-11-24T18:00-06:00`, without seconds. Where an editor chose no
 * zone, it is the clock of Milwaukee that counts.
 */
export const moment = z
  .string()
  .refine((given) => asMoment(given) !== undefined)
  .overwrite((given) => asMoment(given) ?? given);

function asMoment(given: string): string | undefined {
  const whole = given.replace(/(T\d\d:\d\d)(?=Z|[+-]|$)/, '$1:00');
  if (z.iso.datetime({ offset: true }).safeParse(whole).success) return whole;
  return z.iso.datetime({ local: true }).safeParse(whole).success ? momentIn(whole).toISOString() : undefined;
}

/** How well something is known: an official record or primary document, a press or court publisher, or one side's account. */
export const confidence = z.enum(['official', 'press', 'one-side']);

/** A link to another entry; becomes its id. */
export const link = z
  .object({ sys: z.object({ type: z.literal('Link'), linkType: z.literal('Entry'), id: z.string() }) })
  .transform(({ sys }) => sys.id);

export const links = z.array(link).default([]);

/** Facts need at least one. */
export const someLinks = z.array(link).min(1);

/**
 * One content type: what Contentful calls it, which of its fields are translated, and what an entry must hold.
 * `content/model/` says the same to Contentful; a test holds the two against each other.
 */
export function contentType<Id extends string, Schema extends z.ZodObject>(
  id: Id,
  localized: readonly (keyof z.input<Schema>)[],
  fields: Schema,
) {
  return { id, localized: localized as readonly string[], fields };
}
