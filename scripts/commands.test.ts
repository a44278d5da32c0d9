import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const commands = pathToFileURL(path.resolve('scripts/commands.mjs')).href;
/** Hears the signal and goes on, as Next's build does. */
const DEAF = `process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000);`;
/** One that has started another, and both are deaf. Says their ids. */
const WITH_CHILD = `${DEAF}
const own = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(`${DEAF} console.log('up')`)}]);
own.stdout.once('data', () => console.log(process.pid, own.pid));`;

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test.skipIf(process.platform === 'win32')(
  'a signal ends a command that does not want to end, and what it has started',
  async () => {
    const run = `const { quietly } = await import(${JSON.stringify(commands)});
    await quietly(process.execPath, ['-e', ${JSON.stringify(WITH_CHILD)}], { say: (line) => console.log(line) });`;
    const ours = spawn(process.execPath, ['--input-type=module', '-e', run], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await once(ours.stdout, 'data');
    const pids = String(said).trim().split(' ').map(Number);
    try {
      ours.kill('SIGTERM');
      const [code] = await once(ours, 'exit');
      expect(code).toBe(143);
      await expect.poll(() => pids.filter(isAlive)).toEqual([]);
    } finally {
      ours.kill('SIGKILL');
      for (const pid of pids.filter(isAlive)) process.kill(pid, 'SIGKILL');
    }
  },
);
