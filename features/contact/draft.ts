import type { Draft } from '#lib/form.ts';
import { type Contact, contactSchema } from './schema.ts';

/** The letter that a draft of the letter page belongs to; `undefined` for one of the first form. What does not fit its field stays in the draft. */
export function contactOfDraft({ values }: Draft): Contact | undefined {
  if (values.letter === undefined) return undefined;
  const whole = contactSchema.safeParse(values);
  if (whole.success) return whole.data;
  const { district, englishNote } = values;
  return contactSchema.safeParse({ district, englishNote }).data;
}
