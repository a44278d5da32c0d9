import { afterEach, expect, test, vi } from 'vitest';
import { listProvisionTexts, type Said } from './compare.ts';

const entries = vi.hoisted(() => ({ current: {} as Record<string, unknown[]> }));
vi.mock('./current.ts', () => ({ listEntries: async (type: string) => entries.current[type] ?? [] }));

afterEach(() => vi.restoreAllMocks());

const text = {
  id: 'text',
  version: 'v1',
  summary: 'May not ask.',
  quotation: 'shall not ask',
  translation: 'no preguntará',
  sourceText: 'stored',
  sources: ['source'],
};
const stored = { id: 'stored', version: 'v1', source: 'source', text: 'Members shall not ask.' };
const source = { id: 'source', language: 'en' };

test('a quotation that is found carries the language of its document', async () => {
  entries.current = { provisionText: [text], sourceText: [stored], source: [source] };
  expect(await listProvisionTexts('es')).toEqual([{ ...text, quotedIn: 'en', sources: [source] }]);
});

test('one letter off: quotation and translation are hidden, the summary stays, the log names the entry once and no word of it', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  entries.current = {
    provisionText: [{ ...text, id: 'wrong', quotation: 'shall now ask' }],
    sourceText: [stored],
    source: [source],
  };
  const [shown] = await listProvisionTexts('en');
  await listProvisionTexts('es');
  expect(shown).toMatchObject({ summary: 'May not ask.' });
  expect(shown).not.toHaveProperty('quotation');
  expect(shown).not.toHaveProperty('translation');
  expect(log).toHaveBeenCalledTimes(1);
  expect(log.mock.calls[0]![0]).toContain('"id":"wrong"');
  expect(log.mock.calls[0]![0]).not.toContain('shall');
});

test('a translation without its quotation is not shown, and a summary never in quotation marks', async () => {
  entries.current = {
    provisionText: [{ ...text, quotation: undefined, summary: '“May «not» "ask".”' }],
    sourceText: [stored],
    source: [source],
  };
  const [shown] = await listProvisionTexts('en');
  expect(shown).toMatchObject({ summary: 'May not ask.' });
  expect(shown).not.toHaveProperty('translation');
});

test('words of one kind do not compile where another is asked for', () => {
  const ours: Said<'summary'> = 'May not ask.';
  // @ts-expect-error: a summary is no quotation
  const quoted: Said<'quotation'> = ours;
  // @ts-expect-error: a translation neither
  const translated: Said<'quotation'> = ours as Said<'translation'>;
  expect([quoted, translated]).toHaveLength(2);
});
