import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';
import { isShownAt } from './turns.ts';

export type Banner = Entry<'banner'>;

/** The notices that stand on every page at that moment. */
export async function listBanners(locale: Locale, now: Date): Promise<Banner[]> {
  return (await listEntries('banner', locale)).filter((banner) => isShownAt(banner, now));
}
