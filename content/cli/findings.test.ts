import { expect, test } from 'vitest';
import { readEdition } from '../edition/read-edition.ts';
import { type RawEntry, typeOf } from '../raw-entry.ts';
import { entryOf } from '../testing.ts';
import { findFindings } from './findings.ts';

const TODAY = new Date('2026-11-25T00:00:00Z');
const QUESTION = 'faq-item.limits';
const linkTo = (id: string) => ({ sys: { type: 'Link', linkType: 'Entry', id } });

async function findingsAfter(change: (all: RawEntry[]) => RawEntry[] | void, today = TODAY) {
  const all = structuredClone(await readEdition());
  return findFindings(change(all) ?? all, today).map(({ level, kind, id }) => `${level} ${kind} ${id}`);
}

const HARD =
  'Notwithstanding municipal authorization, administrative detainers necessitate constitutional justification. ';
const HARD_SPANISH =
  'Independientemente de autorizaciones municipales, los requerimientos administrativos necesitan justificaciones constitucionales.';
const paragraphOf = (value: string) => ({
  nodeType: 'document',
  data: {},
  content: [{ nodeType: 'paragraph', data: {}, content: [{ nodeType: 'text', value, marks: [], data: {} }] }],
});

const quoted = (await readEdition()).find(({ fields }) => fields.quotation)!.sys.id;
const source = (await readEdition()).find((entry) => typeOf(entry) === 'source')!;

test.each<[string, (all: RawEntry[]) => RawEntry[] | void, string]>([
  [
    'an entry that does not fit',
    (all) => void delete entryOf(all, QUESTION).fields.group,
    `error left-out ${QUESTION}`,
  ],
  [
    'a missing translation',
    (all) => void delete entryOf(all, QUESTION).fields.short!.es,
    `error translation ${QUESTION}`,
  ],
  [
    'Spanish older than its English',
    (all) => void (entryOf(all, QUESTION).fields.wordsOn = { 'en-US': '2026-11-25', es: '2026-11-24' }),
    `warning behind ${QUESTION}`,
  ],
  [
    'a source that is gone',
    (all) => void (entryOf(all, QUESTION).fields.sources!['en-US'] as object[]).push(linkTo('gone')),
    `error dead-link ${QUESTION}`,
  ],
  [
    'a link in a text to nothing',
    (all) => {
      const target = { nodeType: 'entry-hyperlink', data: { target: linkTo('gone') }, content: [] };
      const paragraph = { nodeType: 'paragraph', data: {}, content: [target] };
      (entryOf(all, QUESTION).fields.answer!['en-US'] as { content: object[] }).content.push(paragraph);
    },
    `error dead-link ${QUESTION}`,
  ],
  [
    'a page without its text',
    (all) => all.filter(({ sys }) => sys.id !== 'page-text.faq'),
    'error missing missing:pageText:faq',
  ],
  [
    'a source nothing rests on',
    (all) => void all.push({ ...structuredClone(source), sys: { ...source.sys, id: 'source.new' } }),
    'warning unused-source source.new',
  ],
  [
    'one address twice',
    (all) => {
      const fields = { ...structuredClone(source).fields, slug: { 'en-US': 'zz-new' } };
      all.push({ sys: { ...source.sys, id: 'source.zz-new' }, fields });
    },
    `warning same-url ${source.sys.id}`,
  ],
  [
    'words that are not in their source text',
    (all) => void (entryOf(all, quoted).fields.quotation = { 'en-US': 'never written anywhere' }),
    `error quotation ${quoted}`,
  ],
  [
    'a quotation without a source text',
    (all) => void delete entryOf(all, quoted).fields.sourceText,
    `error quotation ${quoted}`,
  ],
  [
    'a hard short answer',
    (all) => {
      entryOf(all, QUESTION).fields.short!['en-US'] = HARD;
    },
    `warning grade ${QUESTION}`,
  ],
  [
    'a hard answer',
    (all) => void Object.assign(entryOf(all, QUESTION).fields.answer!, { 'en-US': paragraphOf(HARD.repeat(3)) }),
    `warning grade ${QUESTION}`,
  ],
  [
    'a hard short answer in Spanish',
    (all) => void (entryOf(all, QUESTION).fields.short!.es = HARD_SPANISH),
    `warning grade ${QUESTION}`,
  ],
  [
    'a type nobody knows',
    (all) => void all.push({ sys: { id: 'x', contentType: { sys: { id: 'constructor' } } }, fields: {} }),
    'warning unknown-type x',
  ],
])('%s is found', async (_, change, finding) => {
  expect(await findingsAfter(() => undefined)).not.toContain(finding);
  expect(await findingsAfter(change)).toContain(finding);
});

test('officials are to be checked every 90 days', async () => {
  const on = (moment: string) => findingsAfter(() => undefined, new Date(`${moment}Z`));
  const isStale = (finding: string) => finding.startsWith('warning unchecked official.');
  expect((await on('2027-02-22T00:00')).filter(isStale)).toEqual([]);
  expect((await on('2027-02-22T00:01')).filter(isStale)).toHaveLength(18); // as the page says to readers
});
