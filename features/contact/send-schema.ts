import { z } from 'zod';
import { isEmail } from '#lib/email.ts';
import { PINNED_ADDRESSES } from '#lib/pinned-addresses.ts';
import { oneLine, wholeLetter } from './letter.ts';
import { contactSchema } from './schema.ts';

const OFFICES = new Set(Object.values(PINNED_ADDRESSES).map((address) => address.toLowerCase()));

/** A letter that we send: as it stands, whose it is, and where the answer goes. An office does not write to itself. */
export const sendSchema = contactSchema.extend({
  name: contactSchema.shape.name.transform(oneLine).refine((typed) => typed !== '', 'required'),
  letter: contactSchema.shape.letter.transform(wholeLetter).refine((typed) => typed !== '', 'required'),
  email: z
    .string('required')
    .trim()
    .min(1, 'required')
    .refine((typed) => typed === '' || (isEmail(typed) && !OFFICES.has(typed.toLowerCase())), 'invalid'),
});

export type Sending = z.output<typeof sendSchema>;
