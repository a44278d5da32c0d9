import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const lines = readFileSync('.env.example', 'utf8').split('\n');
const named = lines.flatMap((line) => /^# ([A-Z_]+)=/.exec(line)?.[1] ?? []);
const inSchema = [...readFileSync('lib/env.ts', 'utf8').matchAll(/^ {2}([A-Z_]{3,}):/gm)].map(([, name]) => name);

test('.env.example has every variable that lib/env.ts reads, and no other', () => {
  expect(inSchema).toContain('DATABASE_URL');
  expect(named.toSorted()).toEqual([...inSchema, 'PORT', 'HOSTNAME'].toSorted());
});

test('no variable is set in it: copying it changes nothing', () => {
  expect(lines.filter((line) => line && !line.startsWith('#'))).toEqual([]);
});

test('docs/operations.md says what each variable is for', () => {
  const operations = readFileSync('docs/operations.md', 'utf8');
  expect(named.filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
});
