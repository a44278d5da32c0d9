import './settings.mjs';
import { spawnSync } from 'node:child_process';

const USAGE = `npm run content -- COMMAND

  check           what is wrong with the content: entries that are left out, missing translations, dead links, unused
                  sources, quotations not found in their text, officials not checked for 90 days, hard short answers.
                  Looks at Contentful where its variables are set, else at the embedded edition. Ends with 1 on errors.
  check --json    the same as JSON
  accept          shows what /api/health names as held back. Ends with 1 when there is nothing, or it cannot be shown.

Example: npm run content -- check --json > findings.json`;

const COMMANDS = { check: ['--json'], accept: [] };

const [command = '', ...options] = process.argv.slice(2);
const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
const unknown = known && options.find((option) => !known.includes(option));

if (!known || unknown) {
  const isAsked = ['', 'help', '--help', '-h'].includes(command);
  if (!isAsked) console.error(`I do not know ${unknown ?? command}.\n`);
  console[isAsked ? 'log' : 'error'](USAGE);
  process.exitCode = isAsked ? 0 : 2;
} else {
  // `server-only` is an empty file under this condition, and an error under any other.
  const node = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', `content/cli/${command}.ts`];
  process.exitCode = spawnSync(process.execPath, [...node, ...options], { stdio: 'inherit' }).status ?? 1;
}
