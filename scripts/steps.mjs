import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { aloud, quietly } from './commands.mjs';
import { phase, seconds } from './progress.mjs';
import { findPostgres } from './tools.mjs';

export const ONLY_SQLITE =
  'No Postgres on this machine: only SQLite is tried. (Debian: apt-get install postgresql; or set TEST_DATABASE_URL.)';

const BIN = {
  eslint: 'eslint/bin/eslint.js',
  next: 'next/dist/bin/next',
  playwright: '@playwright/test/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
};
const program = (name) => path.join('node_modules', BIN[name]);

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

/** Formatting, lint and types: each keeps one core busy. */
const LOOKS = [
  (say) => node(say, 'prettier', '--check', '--log-level=warn', '.'),
  (say) => node(say, 'eslint', '--max-warnings=0', '.'),
  async (say) => {
    await node(say, 'next', 'typegen');
    await node(say, 'tsc', '--noEmit');
  },
];

/** The quick part: `npm run check` is these, `npm test` begins with them. */
export const QUICK = [
  ['Formatting, lint and types', sideBySide(LOOKS)],
  ['Unit tests', unitTests],
];

/**
 * Runs one step after another; the first that fails is the last.
 * @param {[string, (name: string) => Promise<Count>][]} steps
 * @param {number} first the number of the first
 * @returns {Promise<Count>}
 */
export async function runSteps(steps, first) {
  const last = first + steps.length - 1;
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [at, [title, run]] of steps.entries()) {
    const { passed, failed, skipped = 0 } = await run(`${first + at}/${last} ${title}`);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (failed > 0) break;
  }
  return total;
}

/** A step that counts as one test: it throws or it does not. */
export function asOne(run) {
  return async (name) => {
    try {
      await phase(name, run);
      return { passed: 1, failed: 0 };
    } catch (error) {
      console.error(`${error.output ?? ''}\n${name}: ${error.message}`);
      return { passed: 0, failed: 1 };
    }
  };
}

/** One step of several that count as one test each; all are run, whichever fails. */
function sideBySide(runs) {
  return async (name) => {
    const ends = await phase(name, (say) => Promise.allSettled(runs.map((run) => run(say))));
    const failures = ends.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
    for (const { output = '', message } of failures) console.error(`${output}\n${name}: ${message}`);
    return { passed: ends.length - failures.length, failed: failures.length };
  };
}

async function unitTests(name) {
  if (!process.env.TEST_DATABASE_URL && !findPostgres()) console.log(ONLY_SQLITE);
  return counted(name, (file) =>
    aloud([program('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]),
  )(({ numPassedTests, numFailedTests, numPendingTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
  }));
}

export async function endToEnd(name) {
  const reporter = process.stdout.isTTY ? 'line' : 'dot';
  return counted(name, (file) =>
    aloud([program('playwright'), 'test', `--reporter=${reporter},json`], {
      ...process.env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`,
      PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(file),
    }),
  )(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }));
}

/** A runner counts in a file. Where it ended badly and counted nothing as failed, that is one failure. */
function counted(name, run) {
  return async (read) => {
    const file = `.data/report-${process.pid}.json`;
    mkdirSync('.data', { recursive: true, mode: 0o700 });
    const startedAt = Date.now();
    console.log(`${name} …`);
    const code = await run(file);
    console.log(`${name}: ended after ${seconds(startedAt)}`);
    const count = readCount(file, read);
    return { ...count, failed: Math.max(count.failed, code === 0 ? 0 : 1) };
  };
}

function readCount(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(file, { force: true });
  }
}

function node(say, name, ...args) {
  return quietly(process.execPath, [program(name), ...args], { say });
}
