import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourcesHash } from './build.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'sources-'));
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const hash = (settings = {}) => sourcesHash(folder, settings);

beforeAll(() => {
  write('app/[locale]/page.tsx', 'page');
  write('content/edition/entries/faq-item/legal.json', '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  'app/[locale]/page.tsx',
  'content/edition/entries/faq-item/legal.json',
  'features/new/form.tsx',
  'a-new-folder/x.ts',
  'next.config.ts',
  'desk/sent-list.ts',
  'features/letters/lists/rows.ts',
])('a changed %s is built', (name) => {
  const before = hash();
  write(name, 'changed');
  expect(hash()).not.toBe(before);
});

test('a file that goes is noticed, and so is one that moves', () => {
  write('lib/a.ts', 'same');
  const before = hash();
  rmSync(path.join(folder, 'lib/a.ts'));
  const without = hash();
  write('lib/b.ts', 'same');
  expect(new Set([before, without, hash()]).size).toBe(3);
});

test.each([
  'README.md',
  'docs/contracts.md',
  'e2e/a.spec.ts',
  'server/main.ts',
  'scripts/run.mjs',
  '.data/site.db',
  '.next/BUILD_ID',
  'lib/env.test.ts',
  'node_modules/next/package.json',
  'LICENSE-WORDS',
  'signatures.jsonl',
  'signatures.jsonl.unfinished',
  'council.csv',
  'organizer.key',
  'mail.eml',
  'sent-0f3a.txt',
  'lists/summary.txt',
  'lists/unfinished/0',
])('a changed %s is not', (name) => {
  const before = hash();
  write(name, 'changed');
  expect(hash()).toBe(before);
});

test('what organizers lay down here is in no commit by mistake', () => {
  const ignored = readFileSync('.gitignore', 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['*.key', '*.jsonl', '*.unfinished', 'sent-*.txt', '/lists/']));
});

test('it is the content that counts, not the clock', () => {
  const before = hash();
  utimesSync(path.join(folder, 'app/[locale]/page.tsx'), new Date(), new Date(Date.now() + 60_000));
  expect(hash()).toBe(before);
});

test('pages are built for one address', () => {
  expect(hash({ SITE_URL: 'https://sop130.example' })).not.toBe(hash());
  expect(hash({ SITE_URL: '', SITE_SECRET: 'other', PORT: '4000' })).toBe(hash());
});
