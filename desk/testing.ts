import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { protectedKeyFile, makeKeyPair } from '#lib/age/key-pair.ts';
import type { Surroundings } from './cli.ts';
import { runDesk } from './main.ts';
import { Stopped, type Terminal } from './terminal.ts';

/** `asked`: what happens while the person reads a question. */
type Watching = {
  stop?: AbortSignal;
  draw?: (line: string) => void;
  asked?: (question: string) => Promise<void>;
};

export type Ran = { code: number; said: string };

/** A terminal that answers from a list, and keeps what was said. */
function terminalFor(
  answers: string[],
  stop: AbortSignal,
  draw: (line: string) => void,
  asked: (question: string) => Promise<void>,
): Terminal & { said: string[] } {
  const said: string[] = [];
  const answer = async (question: string) => {
    said.push(question);
    await asked(question);
    const next = answers.shift();
    if (next === undefined) throw new Stopped();
    return next;
  };
  const say = (text: string) => void said.push(text);
  const nothing = () => undefined;
  return {
    said,
    say,
    complain: say,
    draw,
    clear: nothing,
    ask: answer,
    askSecretly: answer,
    isPerson: true,
    stop,
  };
}

/** A folder of its own for a test file, and the desk as it runs there. Gone afterwards. */
export function deskForTests(here: Partial<Surroundings> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const inFolder = (name: string) => path.join(folder, name);
  /** Runs one command; `answers` are what the person types, one after another. */
  const desk = async (
    command: string | string[],
    answers: string[] = [],
    more: Partial<Surroundings> & Watching = {},
  ): Promise<Ran> => {
    const {
      stop = new AbortController().signal,
      draw = () => undefined,
      asked = async () => undefined,
      ...there
    } = more;
    const terminal = terminalFor([...answers], stop, draw, asked);
    const surroundings = {
      from: folder,
      databaseUrl: `file:${inFolder('none.db')}`,
      isServer: false,
      recipients: [],
      post: async () => undefined,
    };
    const args = typeof command === 'string' ? command.split(' ') : command;
    const given = args.some((each) => /^--lang(=|$)/.test(each)) ? args : [...args, '--lang', 'en'];
    const code = await runDesk(given, terminal, { ...surroundings, ...here, ...there });
    return { code, said: terminal.said.join('\n') };
  };
  return { folder, inFolder, desk };
}

export const PASSPHRASE = 'also diamond seat page';

/** A pair of keys, and the text of its file under `PASSPHRASE`. */
export async function keyForTests() {
  const pair = await makeKeyPair();
  return { ...pair, file: await protectedKeyFile(pair, PASSPHRASE, '2026-11-24', 10) };
}
