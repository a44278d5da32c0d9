/** How large and heavy; the sizes are those of a printed page (`tailwind.config.ts`). */
export type Size = 'xs' | 's' | 'm' | 'l' | 'xl' | '2xl' | '3xl';
export type Tone = 'ink' | 'ink-soft';

/** Words in one hand. Marks are seen without colour, and said in words to whoever hears the file. */
export type Run = {
  text: string;
  weight?: 'normal' | 'semibold' | 'bold';
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

/** A list with a line below each item, its words in columns. */
export type RowsBlock = { kind: 'rows'; shares: number[]; rows: TextBlock[][]; gap?: number };

/** A framed part of the page; `parts` are divided by lines. */
export type CardBlock = { kind: 'card'; parts: Block[][]; gap?: number };

/** What is read together, and so stands on one page where it can; `withNext`: with the beginning of what follows. */
export type TogetherBlock = { kind: 'together'; blocks: Block[]; withNext?: boolean; gap?: number };

export type Block = TextBlock | LabelBlock | QuoteBlock | ColumnsBlock | RowsBlock | CardBlock | TogetherBlock;

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
  blocks: Block[];
};

/** Colours and sizes (in points), from the one place that has them. */
export type Theme = { inks: Record<Tone | 'edge' | 'rule', string>; sizes: Record<Size, number> };
