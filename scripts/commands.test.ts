import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const commands = pathToFileURL(path.resolve('scripts/commands.mjs')).href;
/** Hears the signal and goes on, as Next's build does. */
const DEAF = `process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000);`;
/** One that has started another, and both are deaf. The output ends when both have. */
const WITH_CHILD = `${DEAF}
const own = ${JSON.stringify(`${DEAF} console.log(process.ppid, process.pid)`)};
require('node:child_process').spawn(process.execPath, ['-e', own], { stdio: 'inherit' });`;

/** A process of its own group, if it is still there. */
function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended, as it should
  }
}

test.skipIf(process.platform === 'win32')(
  'a signal ends a command that does not want to end, and what it has started',
  async () => {
    const run = `const { quietly } = await import(${JSON.stringify(commands)});
    await quietly(process.execPath, ['-e', ${JSON.stringify(WITH_CHILD)}], { say: (line) => console.log(line) });`;
    const ours = spawn(process.execPath, ['--input-type=module', '-e', run], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await once(ours.stdout, 'data');
    const pids = String(said).trim().split(' ').map(Number);
    const ended = once(ours, 'exit');
    ours.kill('SIGTERM');
    const [code] = await Promise.race([ended, once(AbortSignal.timeout(4_000), 'abort').then(() => ['still running'])]);
    [...pids, ours.pid!].forEach(end);
    expect(code).toBe(143);
  },
);
