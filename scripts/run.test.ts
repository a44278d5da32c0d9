import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { QUICK } from './steps.mjs';

const read = (name: string) => readFileSync(`scripts/${name}.mjs`, 'utf8');
const [, list = ''] = /const PHASES = \{(.+)\};/.exec(read('run')) ?? [];
const said = Object.fromEntries([...list.matchAll(/(\w+): (\d+)/g)].map(([, name, count]) => [name, Number(count)]));

/** The first phase is the installation, which `run.mjs` announces before there is anything to derive a count from. */
test('each command is announced with as many phases as it has', () => {
  expect(Object.keys(said)).toEqual(['start', 'dev', 'check', 'test']);
  const [, steps = ''] = /const steps = \[\n([\s\S]+?)\n\];/.exec(read('test')) ?? [];
  const own = steps.match(/^ {2}\[/gm) ?? [];
  expect(steps).toContain('...QUICK');
  expect([said.check, said.test]).toEqual([1 + QUICK.length, 1 + QUICK.length + own.length]);
  for (const name of ['start', 'dev']) {
    const numbers = [...read(name).matchAll(/\b(\d)\/(\d)(?= [A-Z])/g)].map(([, at, of]) => [Number(at), Number(of)]);
    expect(new Set(numbers.map(([, of]) => of)), name).toEqual(new Set([said[name]]));
    expect([...new Set(numbers.map(([at]) => at))].toSorted(), name).toEqual(
      Array.from({ length: said[name]! - 1 }, (_, at) => at + 2),
    );
  }
});
