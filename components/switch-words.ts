import 'server-only';
import { type Messages, messages } from '#i18n/messages.ts';
import { type Locale, otherLocales } from '#i18n/routing.ts';

/** What the button to each other language says, in that language. */
export type SwitchWords = Partial<Record<Locale, string>>;

export const switchWords = (locale: Locale, pick: (words: Messages) => string): SwitchWords =>
  Object.fromEntries(otherLocales(locale).map((other) => [other, pick(messages[other])]));
