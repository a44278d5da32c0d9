import { createInterface, type Interface } from 'node:readline';
import type { ReadStream } from 'node:tty';

/** The person pressed Ctrl-C, or what was typed ended. */
export class Stopped extends Error {}

/** How a command talks with the person in front of it. Tests bring their own. */
export type Terminal = {
  say(text: string): void;
  complain(text: string): void;
  /** Draws over the line of before. Where nobody watches, a line every 15 s. */
  draw(line: string): void;
  /** Takes the drawn line away. */
  clear(): void;
  /** @throws `Stopped` */
  ask(question: string): Promise<string>;
  /** Like `ask`, and what is typed is not shown. */
  askSecretly(question: string): Promise<string>;
  /** Whether a person is there to answer; else answers are read from what is piped in. */
  isPerson: boolean;
  /** Aborted by Ctrl-C. */
  stop: AbortSignal;
};

const PULSE_MS = 15_000;

/** The real one: standard input and output of this process. */
export function processTerminal(): Terminal & { end(): void } {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => (stop.signal.aborted ? process.exit(130) : stop.abort()));
  const isWatched = process.stderr.isTTY === true;
  let drawnAt = Date.now();
  let lines: ReturnType<typeof pipedLines> | undefined;
  const piped = async (question: string) => {
    process.stderr.write(`${question}\n`);
    return (lines ??= pipedLines()).next();
  };
  return {
    say: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
    draw(line) {
      if (isWatched) process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
      else if (Date.now() - drawnAt > PULSE_MS) process.stderr.write(`${line}\n`);
      else return;
      drawnAt = Date.now();
    },
    clear: () => void (isWatched && process.stderr.write('\r\x1b[K')),
    ask: (question) => (process.stdin.isTTY ? typedLine(question, stop.signal) : piped(question)),
    askSecretly: (question) => (process.stdin.isTTY ? hiddenLine(question, process.stdin) : piped(question)),
    isPerson: process.stdin.isTTY === true,
    stop: stop.signal,
    end: () => lines?.end(),
  };
}

/** One answer after another from a pipe, for scripts. */
function pipedLines() {
  const reading: Interface = createInterface({ input: process.stdin });
  const each = reading[Symbol.asyncIterator]();
  return {
    async next(): Promise<string> {
      const { done, value } = await each.next();
      if (done) throw new Stopped();
      return value;
    },
    end: () => reading.close(),
  };
}

function typedLine(question: string, signal: AbortSignal): Promise<string> {
  const reading = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise<string>((resolve, reject) => {
    reading.question(`${question} `, { signal }, resolve);
    reading.once('close', () => reject(new Stopped()));
  }).finally(() => reading.close());
}

const ENTER = /[\r\n\u0004]/;
const CTRL_C = '\u0003';
/** Arrow keys, and the marks that terminals put around what is pasted. */
const SEQUENCES = /\u001b\[[\d;]*[A-Za-z~]/g;

/** Raw mode: the terminal shows nothing, not even how many letters there are. */
function hiddenLine(question: string, input: ReadStream): Promise<string> {
  process.stderr.write(`${question} `);
  input.setRawMode(true).setEncoding('utf8').resume();
  return new Promise<string>((resolve, reject) => {
    let typed = '';
    const read = (chunk: string) => {
      typed = withKeys(typed, chunk.replace(SEQUENCES, ''));
      if (typed.includes(CTRL_C)) end(() => reject(new Stopped()));
      else if (ENTER.test(typed)) end(() => resolve(typed.split(ENTER)[0]!));
    };
    const end = (then: () => void) => {
      input.off('data', read).setRawMode(false).pause();
      process.stderr.write('\n');
      then();
    };
    input.on('data', read);
  });
}

/** What stands there after more keys: backspace takes one letter away, Ctrl-U all of them. */
export function withKeys(typed: string, keys: string): string {
  let result = typed;
  for (const key of keys) {
    if (key === '\u007f' || key === '\b') result = [...result].slice(0, -1).join('');
    else if (key === '\u0015') result = '';
    else result += key;
  }
  return result;
}
