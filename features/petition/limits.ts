/** How a signature may be used, from the least to the most that is told. The first is preselected. */
export const DISCLOSURES = ['count', 'council', 'public'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** Characters as people count them. */
export const NAME_MAX = 120;
export const COMMENT_MAX = 500;

/** A "character" can be a letter with a thousand marks. No real one needs more than this many code units on average. */
export const UNITS_PER_CHARACTER = 20;

/** ZIP codes of Milwaukee begin with this. Others are welcome, with a note. */
export const MILWAUKEE_ZIP = '532';
