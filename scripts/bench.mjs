import './settings.mjs';
import { spawnSync } from 'node:child_process';
import { build, isBuilt } from './build.mjs';
import { demoRecipient } from './demo-key.mjs';
import { phase } from './progress.mjs';
import { findChromium } from './tools.mjs';

const USAGE = `npm run bench -- [PART...]

Measures the built site against the simplest thing that does the same, in one run on this machine, in under ten minutes:

  phone     cold pages on a slow phone, against a floor page made of the same content
  pages     pages a second and CPU per page, against nginx and against Next without the layer
  sign-ups  sealed and durable sign-ups, against a bare handler doing the same
  growth    more questions, a longer policy, more rows
  memory    start, and memory after 100,000 requests

Without PART: all five. Writes bench/results/latest.json and prints a table; bench/README.md says how to read it.
Ends with 1 when a goal is missed or a part fails.

Example: npm run bench -- phone pages`;

/** Pages and sign-ups first: a browser leaves the process that asks slower than it was. */
const PARTS = ['pages', 'sign-ups', 'phone', 'growth', 'memory'];
const asked = process.argv.slice(2);
const unknown = asked.find((part) => !PARTS.includes(part));

if (unknown) {
  const isHelp = ['help', '--help', '-h'].includes(unknown);
  if (!isHelp) console.error(`I do not know ${unknown}.\n`);
  console[isHelp ? 'log' : 'error'](USAGE);
  process.exitCode = isHelp ? 0 : 2;
} else {
  process.env.DEMO_RECIPIENT ||= await demoRecipient();
  process.env.CHROMIUM ||= findChromium();
  if (!isBuilt()) await phase('Building the pages', build, 'after each change, half a minute');
  // `server-only` is an empty file under this condition, and an error under any other.
  const node = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'bench/run.ts'];
  const parts = asked.length > 0 ? asked : PARTS;
  process.exitCode = spawnSync(process.execPath, [...node, ...parts], { stdio: 'inherit' }).status ?? 1;
}
