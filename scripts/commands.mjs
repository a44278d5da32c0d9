// Runs under Node 20: no dependency, no newer syntax.
import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const HAS_GROUPS = process.platform !== 'win32';
/** How long a command may take to end by itself. Next's build hears the signal and goes on. */
const GRACE_MS = 2_000;

/** A command that did not end well, with what it printed. */
export class CommandFailed extends Error {
  /** @param {string} sentence @param {string} output */
  constructor(sentence, output) {
    super(sentence);
    this.output = output;
  }
}

/**
 * Runs a command and keeps what it prints for the case that it fails. A signal that comes meanwhile ends the command, with
 * what it has started, then us: after two seconds whether it wants to or not.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, say?: (line: string) => void }} [options] `say` hears every line printed
 * @returns {Promise<string>} what was printed
 * @throws {CommandFailed}
 */
export function quietly(command, args, { env = process.env, say } = {}) {
  return new Promise((resolve, reject) => {
    // A group of its own: what it has started ends with it, and Ctrl-C reaches it through us alone.
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: HAS_GROUPS });
    let output = '';
    let stoppedBy;
    let grace;
    const stop = (signal) => {
      stoppedBy = signal;
      send(child, signal);
      grace ??= setTimeout(() => send(child, 'SIGKILL'), GRACE_MS);
    };
    const hear = (chunk) => {
      output += chunk;
      const last = chunk.trimEnd().split('\n').pop();
      if (say && last) say(plain(last));
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.on('error', (error) => reject(new CommandFailed(`${command} could not be started (${error.code}).`, output)));
    child.on('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      clearTimeout(grace);
      if (stoppedBy) process.exit(stoppedBy === 'SIGINT' ? 130 : 143);
      if (code === 0) resolve(output);
      else reject(new CommandFailed(`${command} ended with ${code}.`, output));
    });
  });
}

/**
 * Runs a command that speaks for itself.
 * @param {string[]} args of the Node that runs us
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function aloud(args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    const stop = (signal) => child.kill(signal);
    const ignore = () => undefined; // in a terminal Ctrl-C reaches the command by itself
    process.on('SIGTERM', stop).on('SIGINT', process.stdin.isTTY ? ignore : stop);
    child.on('close', (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop).off('SIGINT', ignore);
      resolve(code ?? 1);
    });
  });
}

/** To the command and all that it has started. */
function send(child, signal) {
  if (!HAS_GROUPS || child.pid === undefined) return child.kill(signal);
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has ended meanwhile
  }
}

/** Without colours and the signs of a moving line. */
function plain(line) {
  return line.replace(/\x1b\[[0-9;?]*[a-zA-Z]/g, '').trim();
}
