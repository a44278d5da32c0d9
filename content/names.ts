import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';

/** Names of signers who chose to be named and whom an organizer has released, in the order of a reader's alphabet. */
export async function listReleasedNames(locale: Locale): Promise<string[]> {
  const names = (await listEntries('releasedName', locale)).map(({ name }) => name.trim());
  return names.sort(new Intl.Collator(locale).compare);
}
