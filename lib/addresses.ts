import { type Href, pathOf } from '#i18n/paths.ts';
import type { Locale } from '#i18n/routing.ts';
import { env } from './env.ts';

/**
 * With host, for what leaves the site: mails, files, pictures, what is cited or searched.
 * @param path with its leading `/`
 */
export const absolute = (path: string): string => `${env.SITE_URL}${path}`;

/** The address of a page with host. @param fragment id of a part of it, without `#` */
export const wholeAddress = (to: Href, locale: Locale, fragment?: string): string =>
  absolute(pathOf(to, locale)) + (fragment ? `#${fragment}` : '');

/** Without scheme, as one would write it on a note. */
export const bareAddress = (address: string): string => address.replace(/^https?:\/\//, '');
