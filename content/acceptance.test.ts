import { expect, test } from 'vitest';
import { missingPieces, reasonsToHold } from './acceptance.ts';
import { readEdition } from './edition/read-edition.ts';
import { parseEntries } from './parse.ts';
import { type RawEntry, typeOf } from './raw-entry.ts';

const raw = await readEdition();
const edition = parseEntries(raw).content;
const hold = (entries: RawEntry[]) => reasonsToHold(parseEntries(entries).content, edition);

function without(type: string, count = Infinity): RawEntry[] {
  let left = count;
  return raw.filter((entry) => typeOf(entry) !== type || left-- <= 0);
}

test('the edition itself is shown', () => {
  expect(hold(raw)).toEqual([]);
  expect(missingPieces(edition)).toEqual([]);
});

test('nothing at all is one reason', () => {
  expect(hold([])).toEqual(['empty']);
  expect(missingPieces(parseEntries([]).content)).toEqual(['empty']);
});

test.each(['siteSettings', 'petitionText', 'letterTemplate'])('a missing %s is named', (type) => {
  expect(hold(without(type))).toEqual([`missing:${type}`]);
});

test('a page without its first words is named', () => {
  expect(hold(raw.filter(({ sys }) => sys.id !== 'page-text.press'))).toEqual(['missing:pageText:press']);
});

test.each(['en-US', 'es'])('the text that is signed changes only with its version: %s', (language) => {
  const rewrite = (changes: Record<string, Record<string, string>>) =>
    raw.map((entry): RawEntry =>
      typeOf(entry) === 'petitionText' ? { ...entry, fields: { ...entry.fields, ...changes } } : entry,
    );
  const { title } = raw.find((entry) => typeOf(entry) === 'petitionText')!.fields;
  const changed = { title: { ...(title as Record<string, string>), [language]: 'Other words' } };
  expect(hold(rewrite(changed))).toEqual(['version:petitionText']);
  expect(hold(rewrite({ ...changed, version: { 'en-US': '2026-12-01' } }))).toEqual([]);
  expect(hold(rewrite({ phase: { 'en-US': 'closed' }, closesOn: { 'en-US': '2027-01-01' } }))).toEqual([]);
});

test('a third of a type may go, more may not, and three of a few may not', () => {
  const questions = edition.en.faqItem.length;
  expect(hold(without('faqItem', Math.floor(questions / 3)))).toEqual([]);
  expect(hold(without('faqItem', Math.floor(questions / 3) + 1))).toEqual(['fewer:faqItem']);
  expect(edition.en.demand).toHaveLength(5);
  expect(hold(without('demand', 2))).toEqual([]);
  expect(hold(without('demand', 3))).toEqual(['fewer:demand']);
});

test('names that were released are taken down at once', () => {
  const names = ['a', 'b', 'c', 'd'].map((slug): RawEntry => {
    const fields = { slug: { 'en-US': slug }, name: { 'en-US': 'Name' }, releasedOn: { 'en-US': '2026-11-24' } };
    return { sys: { id: `released-name.${slug}`, contentType: { sys: { id: 'releasedName' } } }, fields };
  });
  const before = parseEntries([...raw, ...names]).content;
  expect(before.en.releasedName).toHaveLength(4);
  expect(reasonsToHold(edition, before)).toEqual([]);
});

test('a language that is gone, or mostly gone, holds everything back', () => {
  const translatedTo = (keep: (n: number) => boolean) =>
    raw.map((entry, n) => ({
      ...entry,
      fields: Object.fromEntries(
        Object.entries(entry.fields).map(([name, { es, ...others }]) => [name, keep(n) ? { ...others, es } : others]),
      ) as RawEntry['fields'],
    }));
  expect(hold(translatedTo(() => false))).toEqual(['language:es']);
  expect(hold(translatedTo((n) => n % 3 === 0))).toEqual(['language:es']);
  expect(hold(translatedTo((n) => n % 3 > 0))).toEqual([]);
});
