import type { LetterTemplate } from '#content/contact.ts';
import type { PetitionText } from '#content/petition.ts';
import type { ToolkitItem } from '#content/toolkit.ts';
import { pathOf } from '#i18n/paths.ts';
import { defaultLocale, type Locale } from '#i18n/routing.ts';
import type { Block, Inline, RichText } from '#lib/rich-text.ts';

/** What goes on paper or into a message: one text, or two where part of it speaks another language. */
export type Sheet = { lang: Locale; text: RichText; behindSince?: string }[];

type Item = Pick<ToolkitItem, 'kind' | 'body' | 'lang' | 'behindSince'>;

/** The words that are sent and signed. A sheet repeats them; it never has its own. */
export type SharedTexts = {
  letter: Pick<
    LetterTemplate,
    'lang' | 'behindSince' | 'subject' | 'greeting' | 'body' | 'closing' | 'callShort' | 'englishNote'
  >;
  petition: Pick<PetitionText, 'lang' | 'behindSince' | 'title' | 'ask'>;
};

/** What stands where one has to fill something in, in brackets, and the line with the subject. */
export type Blanks = {
  subject: (subject: string) => string;
  yourName: string;
  office: string;
  ownSentence: string;
  signature: string;
};

/** The words of an item: its own, and those of the letter and the petition, which are in one place only. Pure. */
export function sheetOf(
  { kind, body, lang, behindSince }: Item,
  { letter, petition }: SharedTexts,
  blanks: Blanks,
): Sheet {
  const own: Sheet = body ? [{ lang, text: body, behindSince }] : [];
  const from = ({ lang, behindSince }: SharedTexts['letter'] | SharedTexts['petition'], text: RichText) => ({ lang, text, behindSince }); // prettier-ignore
  if (kind === 'script') return [...own, from(letter, spoken(letter.callShort, blanks.yourName))];
  if (kind === 'letter') return [...own, ...noteOf(letter), from(letter, written(letter, blanks))];
  if (kind !== 'petition-sheet') return own;
  const title: Block = { nodeType: 'heading-3', content: [plain(petition.title)] };
  return [...own, from(petition, [title, ...petition.ask])];
}

/** The last day on which the English of any of its words changed, where a translation was not held against it since. Pure. */
export const behindOf = ({ item, sheet }: { item: Pick<Item, 'behindSince'>; sheet: Sheet }): string | undefined =>
  [item, ...sheet].flatMap(({ behindSince }) => behindSince ?? []).toSorted().at(-1); // prettier-ignore

const plain = (value: string): Inline => ({ nodeType: 'text', value, isBold: false });
const bold = (value: string): Inline => ({ nodeType: 'text', value, isBold: true });
const paragraph = (...content: Inline[]): Block => ({ nodeType: 'paragraph', content });
const paragraphsOf = (text: string) => text.split(/\n\s*\n/).map((each) => paragraph(plain(each.trim())));

/** A script has a line where one's name goes: `______`. */
function spoken(text: string, yourName: string): RichText {
  return text.split(/\n\s*\n/).map((each) => {
    const [first = '', ...rest] = each.trim().split(/_{3,}/);
    return paragraph(plain(first), ...rest.flatMap((words) => [bold(yourName), plain(words)]));
  });
}

/** Tells an office what a letter in another language asks for. */
const noteOf = ({ lang, englishNote }: SharedTexts['letter']): Sheet =>
  englishNote && lang !== defaultLocale ? [{ lang: defaultLocale, text: [paragraph(plain(englishNote))] }] : [];

/** In the order of the letter that the contact page writes: one's own sentence comes after the first paragraph. */
function written({ subject, greeting, body, closing }: SharedTexts['letter'], blanks: Blanks): RichText {
  const [first, ...rest] = paragraphsOf(body);
  const [before = '', after = ''] = greeting.split('{name}');
  return [
    paragraph(bold(blanks.subject(subject))),
    paragraph(plain(before), bold(blanks.office), plain(after)),
    ...(first ? [first] : []),
    paragraph(bold(blanks.ownSentence)),
    ...rest,
    paragraph(plain(closing)),
    paragraph(bold(blanks.signature)),
  ];
}

/** Links to our own pages with their whole address: on paper and in a message nobody knows which site they are on. */
export function withWholeAddresses(sheet: Sheet, origin: string): Sheet {
  return sheet.map((part) => ({ ...part, text: part.text.map((block) => wholeBlock(block, part.lang, origin)) }));
}

function wholeBlock(block: Block, lang: Locale, origin: string): Block {
  if ('items' in block)
    return { ...block, items: block.items.map((item) => item.map((each) => wholeBlock(each, lang, origin))) };
  return { ...block, content: block.content.map((node) => wholeInline(node, lang, origin)) };
}

function wholeInline(node: Inline, lang: Locale, origin: string): Inline {
  if (node.nodeType !== 'page-link') return node;
  return { nodeType: 'web-link', url: origin + pathOf(node.to, lang), content: node.content };
}
