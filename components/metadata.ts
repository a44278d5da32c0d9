import type { Metadata } from 'next';
import { feedPathOf, type Href, pathOf, pathsOf } from '#i18n/paths.ts';
import { messages } from '#i18n/messages.ts';
import { defaultLocale, type Locale, otherLocales } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';
import { firstSentences } from '#lib/sentences.ts';
import { type Card, pathOfPicture, PICTURE } from './share-card.ts';

type OwnCard = Omit<Card, 'address'>;

type Head = {
  title: string;
  description: string;
  /** What the picture of a shared link says, where it should not say title and description. */
  card?: OwnCard;
};

/** As much as can be read in a small preview. */
const MOST_CHARACTERS = 180;

/** Where the metadata of a page carries what its picture says. Next reads no symbols. */
const CARD = Symbol.for('share.card');

type WithCard = Metadata & { [CARD]?: Card };

/**
 * What search engines and shared links show: title, description, a picture drawn from them (or from `card`), the same page in
 * every language, and the feed in this one.
 */
export function metadataOf(here: Href, locale: Locale, { title, description, card: given }: Head): Metadata {
  const paths = pathsOf(here);
  const heading = withoutSiteName(title);
  const card = finished(given ?? { title: heading, text: description }, paths[locale], locale);
  const picture = { url: pathOfPicture(paths[locale], card), ...PICTURE, type: 'image/png', alt: altOf(card) };
  const metadata: WithCard = {
    title,
    description,
    alternates: {
      canonical: paths[locale],
      languages: { ...paths, 'x-default': paths[defaultLocale] },
      types: { 'application/atom+xml': [{ url: feedPathOf(locale), title: siteName(locale) }] },
    },
    openGraph: {
      title: heading,
      description,
      url: pathOf(here, locale),
      locale: territoryOf(locale),
      alternateLocale: otherLocales(locale).map(territoryOf),
      siteName: siteName(locale),
      type: 'website',
      images: [picture],
    },
    twitter: { card: 'summary_large_image' }, // the rest Next takes from above
    [CARD]: card,
  };
  return metadata;
}

/** What the picture says of the page with this metadata; nothing for a page that has none. */
export const cardOf = (metadata: Metadata): Card | undefined => (metadata as WithCard)[CARD];

const siteName = (locale: Locale) => `${messages[locale].Site.name} ${messages[locale].Site.place}`;

/** As Open Graph writes a language: with a country. */
const territoryOf = (locale: Locale) => `${locale}_US`;

/** Titles end with the name of the site, which stands in the picture already. */
const withoutSiteName = (title: string) => title.replace(/ \| [^|]*$/, '');

function finished(card: OwnCard, path: string, locale: Locale): Card {
  const text = card.text && firstSentences(card.text, locale, MOST_CHARACTERS);
  // A demo is found nowhere.
  return { ...card, text, address: env.isDemo ? undefined : `${new URL(env.SITE_URL).host}${path}` };
}

/** The picture's own words, for those who hear it. */
function altOf({ kicker, title, text, change }: Card): string {
  const words = change && [change.label, change.spoken, change.legend];
  return [kicker, title, ...(words ?? [text])].filter(Boolean).join(' · ');
}
