/** The fields of the form, as `POST /api/contact` reads them. */
export const CONTACT_FIELDS = ['district', 'ownWords', 'name', 'englishNote'] as const;

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

/** Days after which a name and a number have to be looked at again. */
export const CHECKED_DAYS = 90;
