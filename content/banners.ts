import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';

export type Banner = Entry<'banner'>;

/** The notices that stand on every page at that moment. Pages are drawn anew once an hour, so a notice may come and go that late. */
export async function listBanners(locale: Locale, now: Date): Promise<Banner[]> {
  return (await listEntries('banner', locale)).filter(
    ({ publishFrom, publishUntil }) => new Date(publishFrom) <= now && now < new Date(publishUntil),
  );
}
