import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import path from 'node:path';

/** All files of the site at once, in two languages, and some more. */
const MOST_WAITING = 200;
const MOST_BYTES = 12 * 1024 * 1024;
const LONGEST_MS = 120_000; // a second or two, but on a machine that does much else
/** So long a process stays that has nothing to do. */
const REST_MS = 5_000;

type Kept = { made: Promise<Buffer>; bytes: number };
type Limits = { waiting?: number; bytes?: number; restMs?: number };

/**
 * Makes files in a process of its own that gives way to those who read pages: what it needs for that is never in the server, neither
 * code nor memory. One file after the other; the process ends when nothing is asked for. What was made is kept by what it was made of.
 */
export class Workshop {
  readonly #program: string;
  readonly #limits: Required<Limits>;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #child: ChildProcess | undefined;
  #rest: NodeJS.Timeout | undefined;

  /** @param program from the top of the project: calls `answerParent` */
  constructor(program: string, { waiting = MOST_WAITING, bytes = MOST_BYTES, restMs = REST_MS }: Limits = {}) {
    this.#program = program;
    this.#limits = { waiting, bytes, restMs };
  }

  /** @throws when the program fails or takes longer than two minutes, or too many wait; nothing is kept then */
  make(given: object): Promise<Buffer> {
    const key = createHash('sha256').update(JSON.stringify(given)).digest('hex');
    const kept = this.#kept.get(key) ?? this.#begin(key, given);
    this.#kept.delete(key);
    this.#kept.set(key, kept); // the last one asked for is the last one forgotten
    return kept.made;
  }

  #begin(key: string, given: object): Kept {
    const kept: Kept = { made: this.#inTurn(given), bytes: 0 };
    kept.made.then(
      ({ length }) => {
        kept.bytes = length;
        this.#bytes += length;
        this.#forget();
      },
      () => this.#kept.delete(key),
    );
    return kept;
  }

  #forget(): void {
    for (const [key, { bytes }] of this.#kept) {
      if (this.#bytes <= this.#limits.bytes) return;
      if (bytes === 0) continue; // not made yet
      this.#bytes -= bytes;
      this.#kept.delete(key);
    }
  }

  async #inTurn(given: object): Promise<Buffer> {
    if (this.#waiting >= this.#limits.waiting) throw new Error('Too many files are waiting to be made.');
    this.#waiting += 1;
    const made = this.#last.then(() => this.#makeNow(given));
    this.#last = made.catch(() => undefined).then(() => (this.#waiting -= 1));
    return made;
  }

  #makeNow(given: object): Promise<Buffer> {
    clearTimeout(this.#rest);
    const child = (this.#child ??= this.#open());
    const tooLong = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    return new Promise<Buffer>((resolve, reject) => {
      const fail = () => reject(new Error(`${this.#program} could not make a file.`));
      child.once('exit', fail).once('error', fail);
      child.once('message', ({ made }: { made?: Buffer }) => (made ? resolve(made) : fail()));
      child.send({ given }, (error) => error && fail());
    }).finally(() => {
      clearTimeout(tooLong);
      for (const event of ['exit', 'error', 'message']) child.removeAllListeners(event);
      if (child.exitCode !== null || child.signalCode !== null || !child.connected) this.#child = undefined;
      child.on('error', () => undefined);
      this.#rest = setTimeout(() => this.#close(), this.#limits.restMs).unref();
    });
  }

  #open(): ChildProcess {
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), this.#program);
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced', // bytes stay bytes
      env: { NODE_ENV: 'production' }, // it needs none of ours
    });
    child.unref();
    child.channel?.unref();
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    return child;
  }

  /** It ends when nobody can ask it anything more, and so it does when we end, however that is. */
  #close(): void {
    if (this.#child?.connected) this.#child.disconnect();
    this.#child = undefined;
  }
}
