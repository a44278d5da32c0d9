import { createHash } from 'node:crypto';

/** A piece of a marked text. Joining `same` and `added` gives the later text. */
export type CardSegment = { kind: 'same' | 'added' | 'removed'; text: string };

/** What the picture of a shared link says. Plain text; what does not fit is cut at a word. */
export type Card = {
  /** Where the page belongs, in a few words. */
  kicker?: string;
  title: string;
  /** One or two sentences below the title. */
  text?: string;
  /** The change itself, in place of a text. */
  change?: {
    segments: CardSegment[];
    /** The same for readers who hear it, with the marks in words. */
    spoken: string;
    /** Whose words these are: never left out. */
    label: string;
    /** Words of record look otherwise than our own. */
    isQuotation: boolean;
    /** Which version is struck, which is underlined. */
    legend: string;
  };
  /** The home page's poster: the claim as large as it gets, and the whole wing. */
  isPoster?: boolean;
  /** Where the page is found, as people read it aloud: without scheme. */
  address?: string;
};

/** Raised by hand when the drawing changes, so that those who keep pictures fetch the new ones. */
const LOOK = 1;

/** As those who show links ask for it, in pixels. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** Upright, as phones show it whole: to be downloaded and posted. */
export const PORTRAIT = { width: 1080, height: 1350 } as const;

export type Shape = 'wide' | 'portrait';

/** Stands in the picture's address: other words, another address. */
export function versionOf(card: Card): string {
  return createHash('sha256')
    .update(JSON.stringify([LOOK, card]))
    .digest('hex')
    .slice(0, 10);
}

/** Below `/share` each page's picture has the page's own address. */
export const pathOfPicture = (page: string, card: Card, shape: Shape = 'wide'): string =>
  `/share${page}${shape === 'portrait' ? '.portrait' : ''}.${versionOf(card)}.png`;

/** Leads to the present upright picture of a page, whatever it says now. */
export const pathOfPortrait = (page: string): string => `/share${page}.portrait.png`;
