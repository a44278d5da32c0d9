import { describe, expect, test } from 'vitest';
import { parseEntries } from '#content/parse.ts';
import { readEdition } from '#content/edition/read-edition.ts';
import { messages as words } from '#i18n/messages.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { plainText, typedText } from '#lib/rich-text.ts';
import { behindOf, type Blanks, type SharedTexts, sheetOf, withWholeAddresses } from './sheet.ts';

const { content } = parseEntries(await readEdition());

function blanksIn(locale: Locale): Blanks {
  const { subject, ...rest } = words[locale].ToolkitPage.blanks;
  return { ...rest, subject: (of) => subject.replace('{subject}', of) };
}

function kitIn(locale: Locale) {
  const { toolkitItem, letterTemplate, petitionText } = content[locale];
  const shared: SharedTexts = { letter: letterTemplate[0]!, petition: petitionText[0]! };
  const sheet = (slug: string) =>
    sheetOf(
      toolkitItem.find((each) => each.slug === slug)!,
      shared,
      blanksIn(locale),
    );
  return { items: toolkitItem, shared, sheet };
}

describe.each(locales)('%s', (locale) => {
  const { items, shared, sheet } = kitIn(locale);
  const typed = (slug: string) =>
    sheet(slug)
      .map(({ text }) => typedText(text))
      .join('\n\n');

  test('every item has words', () => {
    expect(items).toHaveLength(12);
    for (const { slug } of items) expect([slug, typed(slug).length > 100]).toEqual([slug, true]);
  });

  test('the letter, the script and the petition sheet hold no words of their own that are sent or signed', () => {
    for (const slug of ['letter', 'call-script'])
      expect(items.find((each) => each.slug === slug)!.body).toBeUndefined();
    expect(plainText(items.find((each) => each.slug === 'petition-sheet')!.body!)).not.toContain(
      plainText(shared.petition.ask.slice(0, 1)),
    );
  });

  test('the letter is the template’s, with blanks to fill in', () => {
    const { subject, body, closing } = shared.letter;
    const letter = typed('letter');
    for (const paragraph of [subject, ...body.split('\n\n'), closing]) expect(letter).toContain(paragraph);
    const { office, ownSentence, signature } = words[locale].ToolkitPage.blanks;
    for (const blank of [office, ownSentence, signature]) expect(letter).toContain(blank);
    expect(letter).not.toContain('{name}');
  });

  test('the script is the template’s, with a blank for one’s name', () => {
    const { yourName } = words[locale].ToolkitPage.blanks;
    expect(typed('call-script').replaceAll(yourName, '______')).toBe(shared.letter.callShort);
  });

  test('the petition sheet warns first, then says what is signed on this site', () => {
    const text = typed('petition-sheet');
    const whole = `${shared.petition.title}\n\n${typedText(shared.petition.ask)}`;
    expect(text.endsWith(whole)).toBe(true);
    expect(text.length).toBeGreaterThan(whole.length + 100);
  });
});

test('a letter that is not in English tells the office in English what it asks for', () => {
  expect(
    kitIn('en')
      .sheet('letter')
      .map(({ lang }) => lang),
  ).toEqual(['en']);
  const [note, letter] = kitIn('es').sheet('letter');
  expect([note!.lang, letter!.lang]).toEqual(['en', 'es']);
  expect(plainText(note!.text)).toBe(kitIn('es').shared.letter.englishNote);
});

test('links to our own pages are whole addresses, in the language of the words', () => {
  const [part] = withWholeAddresses(kitIn('es').sheet('flyer'), 'https://example.org');
  expect(typedText(part!.text)).toContain('(https://example.org/es/peticion)');
  const item = { nodeType: 'page-link', to: '/faq', content: [] } as const;
  const list = { nodeType: 'unordered-list', items: [[{ nodeType: 'paragraph', content: [item] }]] } as const;
  const inList = withWholeAddresses([{ lang: 'en', text: [structuredClone(list) as never] }], 'https://example.org');
  expect(JSON.stringify(inList)).toContain('https://example.org/en/faq');
});

test('an item without words of its own and none to share has no sheet', () => {
  const { shared } = kitIn('en');
  expect(sheetOf({ kind: 'guide', lang: 'en' }, shared, blanksIn('en'))).toEqual([]);
});

test('a sheet is as far behind as the words it repeats, and only as those', () => {
  const { items, shared } = kitIn('es');
  const letter = { ...shared.letter, behindSince: '2026-11-25' };
  const sheetWith = (slug: string, own?: string) => {
    const item = { ...items.find((each) => each.slug === slug)!, behindSince: own };
    return behindOf({ item, sheet: sheetOf(item, { ...shared, letter }, blanksIn('es')) });
  };
  expect(sheetWith('letter')).toBe('2026-11-25');
  expect(sheetWith('call-script', '2026-11-26')).toBe('2026-11-26');
  expect(sheetWith('call-script', '2026-11-20')).toBe('2026-11-25');
  expect(sheetWith('petition-sheet')).toBeUndefined();
  expect(sheetWith('one-page', '2026-11-20')).toBe('2026-11-20');
});
