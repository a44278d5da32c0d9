/**
 * The look in one place: every colour, size and space of pages, pictures, sheets and mails.
 * Contrast on paper, light and dark, is held by `look.test.ts`. Without a tool, so that what draws apart from the server can read it.
 */
export const inks = {
  // [light, dark]
  paper: ['#fbf7f0', '#131228'], // the page
  sheet: ['#fffdf9', '#1d1c39'], // a newer sheet laid on the page: forms, letters, the proposal
  band: ['#f2eadb', '#0d0c1f'], // older paper: the 2017 side, quiet panels
  rule: ['#dcd2c0', '#3a3860'], // hairlines, never the edge of a control
  ink: ['#1c1b3b', '#f6efe2'], // text, heavy rules
  'ink-soft': ['#454363', '#c9c3d6'], // second text: hints, sources, struck words
  edge: ['#6f6a86', '#938eaf'], // edges of fields and boxes you can press
  block: ['#1c1b3b', '#0b0a1c'], // the footer block
  'on-block': ['#fbf7f0', '#f6efe2'],
  'on-block-soft': ['#d3cddc', '#c9c3d6'],
  monarch: ['#b53a08', '#f79055'], // the one action of a page; the line under added words
  'on-monarch': ['#ffffff', '#131228'],
  'monarch-text': ['#a83608', '#ff9f66'], // large numerals
  'monarch-wash': ['#fce3d1', '#4a2716'], // behind added words
  wing: ['#e0601f', '#e0601f'], // drawing only, carries no text
  'wing-ink': ['#1c1b3b', '#07061a'],
  'wing-dot': ['#fbf7f0', '#f6efe2'],
  'lake-strip': ['#3f8fbd', '#3f8fbd'], // drawing only: the middle ink of the printer's strip
  lake: ['#0a4f7a', '#8ecbef'], // links, focus, the quiet second colour
  'lake-wash': ['#e1ecf2', '#1a3049'],
  'lake-deep': ['#0b3f63', '#0e3553'], // the one blue band
  'on-lake': ['#fbf7f0', '#f6efe2'],
  'on-lake-mark': ['#ffb27d', '#ffb27d'], // the line under added words on the blue band
  alert: ['#9b1c31', '#ffb1ab'], // something is wrong
  'alert-wash': ['#fbe9e7', '#43202b'],
} as const satisfies Record<string, readonly [string, string]>;

/** On paper everything is black on white; what is not named here stays as it is. */
export const printed: Partial<Record<keyof typeof inks, string>> = {
  ...Object.fromEntries(Object.keys(inks).map((ink) => [ink, '#000'])),
  ...Object.fromEntries(
    [
      'paper',
      'sheet',
      'band',
      'block',
      'monarch-wash',
      'lake-wash',
      'lake-deep',
      'alert-wash',
      'wing-dot',
      'on-monarch',
    ].map((ink) => [ink, '#fff']),
  ),
  rule: '#bbb',
  'ink-soft': '#333',
  'on-block-soft': '#333',
  edge: '#777',
  wing: '#bbb',
};

export const sizes = {
  xs: '0.9375rem',
  s: '1rem',
  m: 'clamp(1.125rem, 1.09rem + 0.18vw, 1.25rem)', // body
  l: 'clamp(1.25rem, 1.17rem + 0.4vw, 1.5rem)',
  xl: 'clamp(1.5rem, 1.36rem + 0.7vw, 2rem)',
  '2xl': 'clamp(1.75rem, 1.45rem + 1.5vw, 2.75rem)',
  '3xl': 'clamp(2.0625rem, 1.5rem + 2.6vw, 3.75rem)', // h1
  claim: 'clamp(2.625rem, 1.85rem + 3.6vw, 4.75rem)', // home
  num: 'clamp(3.5rem, 1rem + 6.6vw, 7rem)',
} as const;

export const printedSizes = {
  xs: '8.5pt',
  s: '10pt',
  m: '10.5pt',
  l: '12.5pt',
  xl: '14pt',
  '2xl': '17pt',
  '3xl': '26pt',
  claim: '36pt',
  num: '36pt',
} as const satisfies Record<keyof typeof sizes, string>;
