import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import { COMMANDS } from './commands.ts';
import { deskForTests } from './testing.ts';

const { desk } = deskForTests();
const files = globSync('{README,CHANGELOG,docs/**/*}.md');
const written = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/npm run desk -- ([^`\n#]+)/g)].map(([, command]) => [file, command!.trim()] as const);
});

test.each(written)('%s: the desk knows what is written as “%s”', async (_, command) => {
  expect(await desk([...command.split(/\s+/), '--help'])).toMatchObject({ code: 0 });
});

test('the guide of each language shows every command, the same ones', () => {
  const shown = (language: string) =>
    written.filter(([file]) => file === `docs/organizers.${language}.md`).map(([, command]) => callOf(command));
  expect(shown('es')).toEqual(shown('en'));
  const missing = COMMANDS.map(({ call }) => call).filter(
    (call) => call !== 'paper list' && !shown('en').includes(call),
  );
  expect(missing).toEqual([]);
});

test('both languages call the file of an export the same, and a key is never called a password', () => {
  const filesIn = (text: string) => [...new Set(text.match(/[\w.-]+\.jsonl/g))].toSorted();
  const guide = (language: string) => readFileSync(`docs/organizers.${language}.md`, 'utf8');
  expect(filesIn(guide('es'))).toEqual(filesIn(guide('en')));
  expect(filesIn(JSON.stringify(es.Desk))).toEqual(filesIn(JSON.stringify(en.Desk)));
  const said = `${guide('es')} ${JSON.stringify(es.Desk)}`.replaceAll('USUARIO:CLAVE@', '');
  expect(said).not.toMatch(/\bclave\b/i);
});

const callOf = (command: string) => COMMANDS.find(({ call }) => `${command} `.startsWith(`${call} `))?.call;
