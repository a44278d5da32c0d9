import { expect, test } from 'vitest';
import { locales } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import { isQuotedFrom, listUnfoundQuotations } from './quotations.ts';

const STORED = 'Members shall not\n  inform […] a person’s status.';

test.each([
  ['shall not inform', true],
  ['Members shall not inform', true],
  ['a person’s status.', true],
  ['shall inform', false],
  ['Shall not inform', false],
  ["a person's status", false],
  ['hall not inform', false],
  ['shall not in', false],
  ['inform a person’s', false],
  [' ', false],
])('"%s" is quoted: %s', (quotation, isFound) => {
  expect(isQuotedFrom(STORED, quotation)).toBe(isFound);
});

const LINES = '130.00 PURPOSE\nOne rule.\nMembers shall not\nask.\n130.10 NEXT\nAnother rule.';

test.each([
  ['One rule.\n[…]\n130.10 NEXT\nAnother  rule.', true],
  ['130.00 PURPOSE\n[…]\nAnother rule.', true],
  ['Another rule.\n[…]\nOne rule.', false],
  ['One rule.\n[…]\nOne rule.', false],
  ['Members shall\n[…]\nask.', false],
  ['One\n[…]\nAnother rule.', false],
  ['One rule.\n[…]\n', false],
  ['Members shall […] ask.', false],
])('of whole lines some may be left out: %j is %s', (quotation, isFound) => {
  expect(isQuotedFrom(LINES, quotation)).toBe(isFound);
});

const stored = { id: 'stored', version: 'v1', text: STORED };
const text = { id: 'text', version: 'v1', quotation: 'shall not inform', sourceText: 'stored' };

test('words count as a quotation only in the stored text of their own version', () => {
  expect(listUnfoundQuotations([text], [stored])).toEqual([]);
  expect(listUnfoundQuotations([{ ...text, version: 'v2' }], [stored])).toEqual(['text']);
  expect(listUnfoundQuotations([{ ...text, sourceText: undefined }], [stored])).toEqual(['text']);
  expect(listUnfoundQuotations([{ ...text, quotation: 'shall now inform' }], [stored])).toEqual(['text']);
  expect(listUnfoundQuotations([{ id: 'summary', version: 'v1' }], [])).toEqual([]);
});

test.each(locales)('every quotation of the edition is found in its stored text (%s)', async (locale) => {
  const texts = await listEntries('provisionText', locale);
  expect(texts.filter(({ quotation }) => quotation).length).toBeGreaterThanOrEqual(5);
  expect(listUnfoundQuotations(texts, await listEntries('sourceText', locale))).toEqual([]);
});
