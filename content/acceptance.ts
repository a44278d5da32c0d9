import { type Locale, locales } from '#i18n/routing.ts';
import { type Content, CONTENT_TYPE_IDS } from './parse.ts';
import { contentTypes, type ContentTypeId } from './types/all.ts';
import { PAGE_KEYS } from './types/page-section.ts';

/** Types of which pages need one entry. */
const SINGLETONS = ['siteSettings', 'petitionText', 'letterTemplate'] as const satisfies ContentTypeId[];

/** Names and notices are taken down in a hurry, and for a person's sake: that must never wait for us. */
const MAY_VANISH: ContentTypeId[] = ['releasedName', 'banner', 'meeting'];

/** A type that loses fewer entries than this is being edited. */
const LEAST_LOSS = 3;

/**
 * Why an answer of Contentful must not be shown, as stable words: `empty`, `missing:siteSettings`, `missing:pageText:faq`,
 * `language:es`, `fewer:faqItem`, `version:petitionText` (its words changed, its version did not). Pure. An empty list means: show it.
 */
export function reasonsToHold(next: Content, previous: Content): string[] {
  if (isEmpty(next)) return ['empty'];
  const missing = missingPieces(next);
  const languages = locales.filter((locale) => hasLost(locale, next, previous)).map((locale) => `language:${locale}`);
  const fewer = CONTENT_TYPE_IDS.filter((type) => hasShrunk(type, next, previous)).map((type) => `fewer:${type}`);
  return [...missing, ...languages, ...fewer, ...(isRewritten(next, previous) ? ['version:petitionText'] : [])];
}

/** What pages cannot be drawn without, as reasons. Such an answer cannot be accepted by hand either. */
export function missingPieces(content: Content): string[] {
  if (isEmpty(content)) return ['empty'];
  const needed = [
    ...SINGLETONS.map((type) => ({ reason: `missing:${type}`, isThere: (l: Locale) => content[l][type].length > 0 })),
    ...PAGE_KEYS.map((page) => ({
      reason: `missing:pageText:${page}`,
      isThere: (l: Locale) => content[l].pageText.some(({ slug }) => slug === page),
    })),
  ];
  return needed.filter(({ isThere }) => !locales.every(isThere)).map(({ reason }) => reason);
}

/**
 * What people sign must not change under them: other words need another version, which editors give by hand. (A signature names its
 * text by a mark of the words besides, so even an accepted slip never rewrites what was signed.)
 */
function isRewritten(next: Content, previous: Content): boolean {
  return locales.some((locale) => {
    const [[before], [after]] = [previous[locale].petitionText, next[locale].petitionText];
    if (!before || !after || before.version !== after.version || before.lang !== after.lang) return false;
    return JSON.stringify([before.title, before.ask]) !== JSON.stringify([after.title, after.ask]);
  });
}

const isEmpty = (content: Content) =>
  locales.every((l) => CONTENT_TYPE_IDS.every((type) => content[l][type].length === 0));

/** A language in which nothing is left, or most of the entries that had their words in it have lost them. */
function hasLost(locale: Locale, next: Content, previous: Content): boolean {
  const before = wordsIn(locale, previous);
  const after = wordsIn(locale, next);
  const still = [...before].filter((id) => after.has(id)).length;
  const there = new Set(translated(locale, next).map(({ id }) => id));
  const shown = [...before].filter((id) => there.has(id)).length;
  return after.size === 0 || still * 2 < shown;
}

/** Ids of the entries whose words a reader gets in their own language. */
function wordsIn(locale: Locale, content: Content): Set<string> {
  return new Set(translated(locale, content).flatMap(({ id, lang }) => (lang === locale ? [id] : [])));
}

function translated(locale: Locale, content: Content): { id: string; lang: Locale }[] {
  return CONTENT_TYPE_IDS.filter((type) => contentTypes[type].localized.length > 0).flatMap(
    (type): { id: string; lang: Locale }[] => content[locale][type],
  );
}

function hasShrunk(type: ContentTypeId, next: Content, previous: Content): boolean {
  if (MAY_VANISH.includes(type)) return false;
  return locales.some((locale) => {
    const before = previous[locale][type].length;
    const lost = before - next[locale][type].length;
    return lost >= LEAST_LOSS && lost * 3 > before;
  });
}
