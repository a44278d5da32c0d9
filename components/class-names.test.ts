import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const left = /@source not inline\('\{(.+)\}'\)/.exec(readFileSync('app/globals.css', 'utf8'))?.[1]?.split(',') ?? [];

test('no element asks for a style that Tailwind was told to leave out', () => {
  expect(left).toContain('contents');
  const asked = globSync('{app,components,features}/**/*.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)]
      .flatMap(([, plain, drawn]) => (plain ?? drawn ?? '').split(/\s+/))
      .filter((name) => left.includes(name.replace(/^.*:/, '')))
      .map((name) => `${file}: ${name}`),
  );
  expect(asked).toEqual([]);
});
