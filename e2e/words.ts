import { messages } from '#i18n/messages.ts';
import { type Href, pathOf } from '#i18n/paths.ts';
import type { Locale } from '#i18n/routing.ts';

/** What the site says, by language: tests look for these words, never for their own. */
export const words = messages;

/** The address of a page as a reader of that language sees it. */
export const address = (page: Href, locale: Locale): string => pathOf(page, locale);

/** Every text in a part of the messages. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as object).flatMap(stringsOf);
}
