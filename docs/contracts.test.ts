import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales, pathnames } from '#i18n/routing.ts';

const contracts = readFileSync('docs/contracts.md', 'utf8');
const rows = contracts.split('\n').filter((line) => line.startsWith('| `'));
const firstCells = rows.map((row) => row.split('|')[1] ?? '');

test('every page address is written down, in every language, and none besides', () => {
  const written = rows.filter((row) => row.startsWith('| `/en')).map((row) => row.split('|').slice(1, 3));
  const told = written.map((cells) => cells.map((cell) => cell.trim().replaceAll('`', '')));
  const real = Object.values(pathnames).map((each) =>
    locales.map((locale) => `/${locale}${each[locale]}`.replace(/\/$/, '')),
  );
  expect(told).toEqual(real);
});

test('every route is written down, with the methods it has, and none besides', () => {
  const told = firstCells.flatMap((cell) => /`(?:GET|POST) (\/api\/[\w/]+)`/.exec(cell)?.[1] ?? []);
  const real = globSync('app/api/**/route.ts').map((file) => file.replace(/^app|\/route\.ts$/g, ''));
  expect(told.toSorted()).toEqual(real.toSorted());
  for (const cell of firstCells) {
    const [, method, route] = /`(GET|POST) (\/api\/[\w/]+)`/.exec(cell) ?? [];
    if (method) expect(readFileSync(`app${route}/route.ts`, 'utf8')).toMatch(new RegExp(`export .*\\b${method}\\b`));
  }
});

test.each(globSync('{README,CONTRIBUTING,SECURITY,CHANGELOG,docs/**/*}.md'))('links in %s lead somewhere', (file) => {
  const text = readFileSync(file, 'utf8');
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => folder + target);
  expect(targets.filter((target) => globSync(target).length === 0)).toEqual([]);
});
