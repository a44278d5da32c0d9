import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDb } from '#db/connect.ts';
import { submitPetition } from './submit.ts';
import { petitionForTests, pressedForm } from './testing.ts';
import { withdrawSignature } from './withdraw.ts';

const typed = {
  disclosure: 'public',
  name: 'Xochiquetzal Wojciechowski',
  zip: '53987',
  comment: 'Zzyzx quokka marginalia',
  district: '7',
};

/** Every form in which a text could lie in a file: as it is, in base64 at any offset, in hexadecimal, in UTF-16. */
function formsOf(text: string): string[] {
  const plain = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .slice(4, -4),
  );
  return [text, ...base64, plain.toString('hex'), Buffer.from(text, 'utf16le').toString('latin1')];
}

test('what was typed, the words of the code and the press are nowhere in the database, its log, or ours', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'traces-'));
  const spied = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map((spy) =>
    spy.mockImplementation(() => undefined),
  );
  const db = await openDb(`file:${path.join(dir, 'site.db')}`);
  const { petition } = await petitionForTests();
  const form = pressedForm(typed, 'en', { id: 'press-of-one-visitor-0001', rememberMs: 600_000 });
  const onDisk = () =>
    readdirSync(dir)
      .map((file) => readFileSync(path.join(dir, file)).toString('latin1'))
      .join('\n');

  const outcome = await submitPetition(async () => db, petition, form);
  if ('draft' in outcome) throw new Error('Not taken.');
  const code = outcome.receipt.code.join(' ');
  const secrets = [typed.name, typed.comment, 'Wojciechowski', 'marginalia', code, form.press.id];
  const find = () => secrets.flatMap(formsOf).filter((text) => onDisk().includes(text));
  expect(onDisk()).toContain('"title":"T"'); // the test reads what was written, the log of the database included
  expect(onDisk()).toContain(outcome.receipt.textVersion);
  expect(find()).toEqual([]);

  await withdrawSignature(async () => db, { code: `${code} and more` }, 'here');
  await withdrawSignature(async () => db, { code }, 'here');
  await db.destroy();
  expect(find()).toEqual([]);
  expect(spied.flatMap((spy) => spy.mock.calls)).toEqual([]);
  for (const spy of spied) spy.mockRestore();
  rmSync(dir, { recursive: true });
});
