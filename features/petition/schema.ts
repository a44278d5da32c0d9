import { z } from 'zod';
import { countCharacters } from '#lib/clean-text.ts';
import { isDistrict } from '#lib/districts.ts';
import { isEmail } from '#lib/email.ts';
import { HONEYPOT } from '#lib/form.ts';
import { COMMENT_MAX, type Disclosure, DISCLOSURES, NAME_MAX, UNITS_PER_CHARACTER } from './limits.ts';

const [COUNT, ...NAMED] = DISCLOSURES;

const atMost = (maximum: number) => (text: string) =>
  text.length <= maximum * UNITS_PER_CHARACTER && countCharacters(text) <= maximum;

/** A name is whatever has a letter of any alphabet; a line break in it is a space. Never a pattern. */
const name = z
  .string()
  .default('')
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .refine((text) => text !== '', { error: 'required', abort: true })
  .refine((text) => /\p{L}/u.test(text), { error: 'letters', abort: true })
  .refine(atMost(NAME_MAX), 'tooLong');

const fields = {
  district: z
    .string()
    .trim()
    .transform((text) => text.replace(/^0(?=.$)/, ''))
    .refine((text) => text === '' || isDistrict(text), 'invalid')
    .default('')
    .transform((text) => (text === '' ? null : Number(text))),
  /** Five digits; the four behind a hyphen name a block, so they are not kept. */
  zip: z
    .string()
    .trim()
    .regex(/^(\d{5}(-?\d{4})?)?$/, 'invalid')
    .default('')
    .transform((text) => text.slice(0, 5)),
  email: z
    .string()
    .trim()
    .refine((text) => text === '' || isEmail(text), 'invalid')
    .default(''),
  /** A ticked box. */
  updates: z
    .string()
    .default('')
    .transform((text) => text !== ''),
  comment: z.string().trim().refine(atMost(COMMENT_MAX), 'tooLong').default(''),
};

/**
 * Checked in the browser and again on the server. Messages are codes, worded in messages/*.json. Who wants to be counted only
 * gives no name: what stands in the field that is not shown then is not read.
 */
export const petitionSchema = z.discriminatedUnion(
  'disclosure',
  [
    z.object({
      disclosure: z.literal(COUNT),
      name: z
        .unknown()
        .default('')
        .transform(() => ''),
      ...fields,
    }),
    z.object({ disclosure: z.enum(NAMED), name, ...fields }),
  ],
  'choice',
);

/** What the form holds, as typed. The box for updates is the browser's own. */
export type PetitionInput = { disclosure: Disclosure } & Record<
  'name' | 'district' | 'zip' | 'email' | 'comment',
  string
>;
export type Petition = z.output<typeof petitionSchema>;

/** Fields that the server reads. Beside those of the schema the honeypot, and `textVersion`, the text that stood beside the form. */
export const PETITION_FIELDS = [
  'disclosure',
  'name',
  'district',
  'zip',
  'email',
  'updates',
  'comment',
  HONEYPOT,
  'textVersion',
] as const;
