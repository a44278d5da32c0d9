import './settings.mjs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `npm run content -- COMMAND

  check           what is wrong with the content: entries that are left out, missing translations and such as are older
                  than their English, dead links, unused sources, quotations not found in their text, officials not checked for 90 days, answers hard to read, in either language.
                  Looks at Contentful where its variables are set, else at the embedded edition. Ends with 1 on errors.
  check --json    the same as JSON
  export-file FILE  writes the embedded edition and its model as one file for contentful-import (docs/contentful.md).
                    A file that is there already is left as it is.
  import-file FILE  makes Contentful's own export the embedded edition. What cannot be read changes nothing.
  serve           the edition as Contentful would answer it, on this machine; prints the variables with which the site reads
                  it, and calls the site when a file has changed. --port 4600 --site http://localhost:3000
  accept          shows what /api/health names as held back. Ends with 1 when there is nothing, or it cannot be shown.
  policy FILE     the words of an order: cuts a text or a PDF with text at its section numbers and shows which points name them.
                  Changes nothing without --write; with it, the words become drafts in content/edition/drafts/.
                  --version SLUG          which version it is (the last part of its file's name in content/edition/)
                  --source SLUG           where it comes from; else the version's first source
                  --at "POINT=130.30(B)"  the number that a point has in this order, once for each
  publish         makes the drafts part of the edition, unless check would find an error in them.

Example: npm run content -- policy order.pdf --version 2017-07-06
Example: npm run content -- check --json > findings.json`;

/** The options of each; those of the others they read themselves. */
const COMMANDS = {
  check: ['--json'],
  accept: [],
  policy: undefined,
  publish: [],
  'export-file': undefined,
  'import-file': undefined,
  serve: undefined,
};

const [command = '', ...options] = process.argv.slice(2);
const isKnown = Object.hasOwn(COMMANDS, command);
const asksHelp = process.argv.slice(2).some((each) => each === '--help' || each === '-h'); // of any command: to some it would be the name of a file
const unknown = isKnown && !asksHelp && options.find((option) => COMMANDS[command]?.includes(option) === false);

if (!isKnown || unknown || asksHelp) {
  const isAsked = asksHelp || ['', 'help'].includes(command);
  if (!isAsked) console.error(`I do not know ${unknown ?? command}.\n`);
  console[isAsked ? 'log' : 'error'](USAGE);
  process.exitCode = isAsked ? 0 : 2;
} else {
  // `server-only` is an empty file under this condition, and an error under any other.
  const node = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', `content/cli/${command}.ts`];
  process.exitCode = spawnSync(process.execPath, [...node, ...fromCaller(options)], { stdio: 'inherit' }).status ?? 1;
}

/** Files as whole paths: npm stands in the project's folder, whoever calls it may stand elsewhere. */
function fromCaller(args) {
  const withValue = Object.fromEntries(
    ['version', 'source', 'at', 'port', 'site'].map((each) => [each, { type: 'string', multiple: true }]),
  );
  const { tokens } = parseArgs({ args, options: withValue, allowPositionals: true, strict: false, tokens: true });
  const files = new Set(tokens.filter(({ kind }) => kind === 'positional').map(({ index }) => index));
  const from = process.env.INIT_CWD ?? process.cwd();
  return args.map((arg, at) => (files.has(at) ? path.resolve(from, arg) : arg));
}
