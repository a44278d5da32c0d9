import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';

export type Child = { process: ChildProcess; pid: number; stop: () => Promise<void> };

/** A program that the bench holds itself against. It ends with us, however we end. */
export function startChild(
  program: string,
  args: string[],
  { env = {}, stdio = 'ignore' }: { env?: Record<string, string>; stdio?: StdioOptions } = {},
): Child {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const takeAlong = () => void child.kill('SIGTERM');
  process.once('exit', takeAlong);
  return {
    process: child,
    pid: child.pid!,
    async stop() {
      process.off('exit', takeAlong);
      child.kill('SIGTERM');
      await ended;
    },
  };
}
