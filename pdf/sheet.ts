/** How large and heavy; the sizes are those of a printed page (`look.ts`). */
export type Size = 'xs' | 's' | 'm' | 'l' | 'xl' | '2xl' | '3xl' | 'claim';
export type Tone = 'ink' | 'ink-soft' | 'monarch-text';
/** Colours of `look.ts` that are printed. */
export type Ink = Tone | 'edge' | 'rule' | 'wing' | 'wing-ink' | 'wing-dot' | 'lake-strip' | 'band';

/** Words in one hand. Marks are seen without colour, and said in words to whoever hears the file. */
export type Run = {
  text: string;
  weight?: 'normal' | 'semibold' | 'bold';
  tone?: Tone;
  mark?: { kind: 'added' | 'removed'; spoken: string };
  /** A web address that the words lead to. */
  link?: string;
};

/** What a text stands in the structure as: for readers who hear it, and for programs. */
export type Role = 'H1' | 'H2' | 'H3' | 'P';

export type TextBlock = {
  kind: 'text';
  runs: Run[];
  size?: Size;
  tone?: Tone;
  role?: Role;
  lang?: string;
  gap?: number;
};

/** A small frame that says what the text below it is. */
export type LabelBlock = {
  kind: 'label';
  text: string;
  frame: 'thin' | 'heavy' | 'dashed';
  after?: string;
  gap?: number;
};

/** Words of someone else, with a bar at their side. */
export type QuoteBlock = { kind: 'quote'; blocks: Block[]; gap?: number };

/** Side by side where a page has room for them, else one below the other. */
export type ColumnsBlock = { kind: 'columns'; shares: number[]; columns: Block[][]; gap?: number };

/** One text in two columns of about the same height, where a page has room for them. */
export type TwoBlock = { kind: 'two'; blocks: Block[]; gap?: number };

/** A list with a line below each item, its words in columns; `withNext`: its end with the beginning of what follows. */
export type RowsBlock = {
  kind: 'rows';
  shares: number[];
  rows: TextBlock[][];
  withNext?: boolean;
  gap?: number;
};

/** A framed part of the page; `parts` are divided by lines. */
export type CardBlock = { kind: 'card'; parts: Block[][]; gap?: number };

/** Items with a mark in front (a dash, a number), whose further lines stand below the first word. */
export type ListBlock = { kind: 'list'; items: { mark: string; blocks: Block[] }[]; gap?: number };

/** A heavy line over the whole width. */
export type RuleBlock = { kind: 'rule'; thick: number; ink: Ink; gap?: number };

/** Shapes as SVG paths (`d`), in units of their own; `place` is an SVG matrix. */
export type Shape = {
  d: string;
  fill?: Ink;
  stroke?: Ink;
  width?: number;
  dash?: number;
  place?: readonly [number, number, number, number, number, number];
};

/** A small drawing that stands like a line of text. `alt` is said to whoever hears the file; without it, it is decoration. */
export type DrawingBlock = {
  kind: 'drawing';
  width: number;
  height: number;
  /** Points for each unit of the shapes. */
  scale: number;
  shapes: Shape[];
  alt?: string;
  gap?: number;
};

/** A table to be filled in by hand: the heads of its columns, and empty lines, all on one page. */
export type LinesBlock = {
  kind: 'lines';
  columns: { label: string; share: number }[];
  count: number;
  height: number;
  gap?: number;
};

/** A part of a page at its place, in points from the left and the top. Its words shrink until they fit. */
export type Box = {
  x: number;
  y: number;
  width: number;
  height: number;
  blocks: Block[];
  /** How many times larger, at most, and smaller, at least, its words are. */
  most?: number;
  least?: number;
  /** Quarter turn against the clock: for strips to tear off. */
  isTurned?: boolean;
  /** Says again what the page says elsewhere: not read aloud a second time, and cut short where it does not fit. */
  isEcho?: boolean;
  lang?: string;
};

/** A page of its own with everything at its place. What no box can hold goes on, on pages after it. */
export type PageBlock = { kind: 'page'; shapes: Shape[]; clip?: Room; boxes: Box[]; gap?: number };
export type Room = { x: number; y: number; width: number; height: number };

/** What is read together, and so stands on one page where it can; `withNext`: with the beginning of what follows. */
export type TogetherBlock = { kind: 'together'; blocks: Block[]; withNext?: boolean; gap?: number };

export type FlowBlock =
  | TextBlock
  | LabelBlock
  | QuoteBlock
  | ColumnsBlock
  | TwoBlock
  | RowsBlock
  | CardBlock
  | ListBlock
  | RuleBlock
  | DrawingBlock
  | LinesBlock
  | TogetherBlock;
export type Block = FlowBlock;

/** A document in plain words and boxes: what any room may ask to have printed. `gap` is the space above, in points. */
export type Sheet = {
  title: string;
  author: string;
  subject: string;
  /** BCP 47. */
  language: string;
  /** The day it speaks of, `YYYY-MM-DD`: the same words make the same bytes. */
  date: string;
  /** Left on every page; right stands the number. */
  footer: string;
  /** `{page}` and `{pages}` are put in. */
  pageOf: string;
  /** Colours of the house instead of black on white. */
  isInked?: boolean;
  /** On how many pages it should stand. Its words grow or shrink for that, within what reads well; if that does not do, it goes on. */
  pages?: number;
  /** Said on each page that is not the last, and with the title at the head of each that is not the first. */
  continued?: string;
  /** Said at the end where letters were left out that the font does not have: `[…]`. */
  lettersMissing?: string;
  blocks: (Block | PageBlock)[];
};

/** Colours and sizes (in points), from the one place that has them. */
export type Theme = { inks: Record<Ink, string>; sizes: Record<Size, number> };
