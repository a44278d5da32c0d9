import '#lib/no-eval.ts';
import { z } from 'zod';
import { countCharacters } from '#lib/clean-text.ts';
import { isDistrict } from '#lib/districts.ts';
import { LETTER_MAX, NAME_MAX, OWN_WORDS_MAX } from './limits.ts';

const text = (max: number) =>
  z
    .string()
    .trim()
    .refine((typed) => countCharacters(typed) <= max, 'tooLong')
    .default('');

/** Checked in the browser and again on the server. Messages are codes, worded in messages/*.json. */
export const contactSchema = z.object({
  district: z.string('choice').refine(isDistrict, 'choice').transform(Number),
  ownWords: text(OWN_WORDS_MAX),
  name: text(NAME_MAX),
  englishNote: z.union([z.string(), z.boolean()]).default('').transform(Boolean),
  /** The whole letter as its writer changed it; without it the letter is written from the parts. */
  letter: text(LETTER_MAX),
});

export type ContactInput = z.input<typeof contactSchema>;
export type Contact = z.output<typeof contactSchema>;
