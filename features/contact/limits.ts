import { HONEYPOT } from '#lib/form.ts';

/** The fields of the form, as `POST /api/contact` reads them. */
export const CONTACT_FIELDS = ['district', 'ownWords', 'name', 'englishNote', 'letter'] as const;

/** The fields of `POST /api/contact/send`. */
export const SEND_FIELDS = [...CONTACT_FIELDS, 'email', HONEYPOT] as const;

/** Characters of one's own words, as people count them: an accented letter or an emoji is one. */
export const OWN_WORDS_MAX = 1_000;

/** Characters of the name under the letter. */
export const NAME_MAX = 120;

/**
 * Characters of a whole `mailto:` link. Windows hands on at most 2,083 (Microsoft's INTERNET_MAX_URL_LENGTH, support article 208427),
 * and Chrome with Outlook was measured to stop at about 2,046. Above it a click does nothing at all, so the page offers copying.
 */
export const MAILTO_MAX = 2_000;

/**
 * The same on a phone, which has no such limit: iPhones are reported to take a megabyte. 8,000 is the longest that was also seen
 * to work on computers, in Firefox with Outlook.
 */
export const PHONE_MAILTO_MAX = 8_000;

/** Characters of a letter that was changed as a whole: the printed one with all own words has about 2,700. */
export const LETTER_MAX = 4_000;

/** Words of the call script: 45 seconds at 150 words a minute, the quick end of how people read aloud (130 is the slow one). */
export const CALL_WORDS_MAX = 112;

/**
 * Letters that we send to one office in a day of Milwaukee. More alike mails from one sender are taken for spam, and then nobody's
 * arrives. Whoever comes after gets the other ways: mail app, copy, call, print.
 */
export const LETTERS_A_DAY = 100;

/** Letters asked for from one network within `RETENTION.attemptMinutes`: one church's Wi-Fi is two hundred people. */
export const MOST_FROM_NETWORK = 250;
