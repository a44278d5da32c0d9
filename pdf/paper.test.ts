import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { paperOf } from './paper.ts';
import type { Block, Run, Sheet, Theme } from './sheet.ts';

const theme: Theme = {
  inks: { ink: '#000', 'ink-soft': '#333', 'monarch-text': '#000', edge: '#777', rule: '#bbb', wing: '#bbb', 'wing-ink': '#000', 'wing-dot': '#fff', 'lake-strip': '#000', band: '#fff' }, // prettier-ignore
  sizes: { xs: 8.5, s: 10, m: 10.5, l: 12.5, xl: 14, '2xl': 17, '3xl': 26, claim: 36 },
};

const sheetOf = (blocks: Block[]): Sheet => ({
  title: 'A title',
  author: 'Someone',
  subject: 'Something',
  language: 'es',
  date: '2026-11-24',
  footer: 'example.org · 24 de noviembre de 2026',
  pageOf: 'Página {page} de {pages}',
  blocks,
});

const say = (text: string, more: Partial<Run> = {}): Block => ({ kind: 'text', runs: [{ text, ...more }] });
const draw = (...blocks: Block[]) => paperOf(sheetOf(blocks), theme, 'fonts');

async function pagesOf(file: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  return texts.map(({ items }) =>
    items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replace(/\s+/g, ' '),
  );
}

test('it knows its title, author, language and day, is tagged, and is the same each time', async () => {
  const file = await draw(say('Words'));
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: 'A title', Author: 'Someone', Subject: 'Something', Language: 'es' });
  expect((await pdf.getMarkInfo())?.Marked).toBe(true);
  const [, , width, height] = (await pdf.getPage(1)).view;
  expect([width, height]).toEqual([612, 792]);
  expect(await draw(say('Words'))).toEqual(file);
});

test('words of both languages, signs and marks of change can be selected, in order', async () => {
  const runs: Run[] = [
    { text: 'Los policías ' },
    { text: 'pueden', mark: { kind: 'removed', spoken: 'quitado: pueden' } },
    { text: ' ' },
    { text: 'no pueden', mark: { kind: 'added', spoken: 'agregado: no pueden' } },
    { text: ' preguntar. § 130.30(E)2 «sí» “no” ¿ñ?' },
  ];
  const [page] = await pagesOf(await draw({ kind: 'text', runs }));
  expect(page).toContain('Los policías pueden no pueden preguntar. § 130.30(E)2 «sí» “no” ¿ñ?');
});

test('every block is drawn, in the order in which it is read, and has its place in the structure', async () => {
  const file = await draw(
    { kind: 'text', runs: [{ text: 'one' }], role: 'H1', size: '3xl' },
    { kind: 'label', text: 'two', frame: 'dashed', after: 'three' },
    { kind: 'quote', blocks: [say('four')] },
    { kind: 'columns', shares: [1, 1], columns: [[say('five'), say('six')], [say('seven')]] },
    { kind: 'rows', shares: [1, 3], rows: [[{ kind: 'text', runs: [{ text: 'eight' }] }, { kind: 'text', runs: [{ text: 'nine' }] }]] }, // prettier-ignore
    { kind: 'card', parts: [[say('ten')], [say('eleven')]] },
    { kind: 'together', blocks: [say('twelve', { link: 'https://example.org' })] },
  );
  const [page] = await pagesOf(file);
  expect(page).toMatch(
    /one two three four five six seven eight nine ten eleven twelve .*example\.org · 24 de noviembre de 2026 Página 1 de 1/,
  );
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const tree = await (await pdf.getPage(1)).getStructTree();
  const rolesOf = (node: { role?: string; children?: unknown[] }): string[] => [
    ...(node.role ? [node.role] : []),
    ...(node.children ?? []).flatMap((child) => rolesOf(child as typeof node)),
  ];
  expect(rolesOf(tree as Parameters<typeof rolesOf>[0])).toEqual(
    ['Root', 'Document', 'H1', 'P', 'BlockQuote', 'P', 'P', 'P', 'P', 'L', 'LI', 'LBody', 'P', 'P', 'P', 'Link'], // prettier-ignore
  );
  expect(await (await pdf.getPage(1)).getAnnotations()).toMatchObject([{ url: 'https://example.org/' }]);
});

test('a long text goes over pages, whole and in order, and each page says which it is', async () => {
  const sentences = Array.from({ length: 400 }, (_, at) => `Sentence number ${at} of a long order about many things.`);
  const pages = await pagesOf(await draw({ kind: 'card', parts: [sentences.map((each) => say(each))] }));
  expect(pages.length).toBeGreaterThan(5);
  const whole = pages.map((page, at) => {
    expect(page).toContain(`Página ${at + 1} de ${pages.length}`);
    return page.replace(/example\.org.*/, '');
  });
  expect(whole.join(' ').match(/number \d+/g)).toEqual(sentences.map((_, at) => `number ${at}`));
});

test('what belongs together stands on one page; what no page can hold is broken all the same', async () => {
  const lines = (count: number, word: string) => Array.from({ length: count }, (_, at) => say(`${word}${at}`));
  const pages = await pagesOf(
    await draw(...lines(25, 'before'), { kind: 'together', blocks: lines(15, 'kept') }, ...lines(3, 'after')),
  );
  expect(pages[0]).not.toContain('kept');
  expect(pages[1]).toMatch(/kept0 .*kept14 after0/);
  expect((await pagesOf(await draw({ kind: 'together', blocks: lines(90, 'x') }))).length).toBeGreaterThan(2);
  const columns = [lines(90, 'left'), lines(3, 'right')];
  expect((await pagesOf(await draw({ kind: 'columns', shares: [1, 1], columns }))).join(' ')).toMatch(
    /left89 .*right0/,
  );
});

test('neither the first nor the last row stands on a page alone, and what goes with the rows has the last of them above it', async () => {
  const lines = Array.from({ length: 46 }, () => say('before'));
  const rows = ['first', 'second', 'third', 'last'].map((text) => [{ kind: 'text' as const, runs: [{ text }] }]);
  for (let count = 22; count <= lines.length; count += 1) {
    const list: Block = { kind: 'rows', shares: [1], rows, withNext: true };
    const pages = await pagesOf(await draw(...lines.slice(0, count), list, say('after')));
    const rowsOn: string[][] = pages.map((page) => page.match(/first|second|third|last|after/g) ?? []);
    for (const on of rowsOn) expect([count, on.length]).not.toEqual([count, 1]);
    expect(rowsOn.find((on) => on.includes('after'))).toContain('last');
  }
});

test('a word that no line can hold is broken, and none is lost', async () => {
  const address = `https://example.org/${'a-very-long-part/'.repeat(30)}end`;
  const [page] = await pagesOf(await draw(say(`See ${address} there.`)));
  expect(page!.replace(/\s/g, '')).toContain(`See${address}there.`);
});
