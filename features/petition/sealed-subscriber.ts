import { z } from 'zod';
import { locales } from '#i18n/routing.ts';
import { isEmail } from '#lib/email.ts';

/**
 * What the organizers read of who asked for updates and confirmed it. Nothing leads from here to a signature. Whoever could write
 * into the database could seal anything: only what is one address and one token is taken.
 */
export const sealedSubscriberSchema = z.object({
  version: z.literal(1),
  email: z.string().refine(isEmail),
  locale: z.enum(locales),
  /** For the link that ends the updates. `mail/token.ts` makes it. */
  token: z.string().regex(/^[\w-]{32}$/),
});

export type SealedSubscriber = z.output<typeof sealedSubscriberSchema>;
