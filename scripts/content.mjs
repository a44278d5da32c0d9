import './settings.mjs';
import { spawnSync } from 'node:child_process';

const USAGE = `npm run content -- COMMAND

  check           what is wrong with the content: entries that are left out, missing translations and such as are older
                  than their English, dead links, unused sources, quotations not found in their text, officials not checked for 90 days, answers hard to read, in either language.
                  Looks at Contentful where its variables are set, else at the embedded edition. Ends with 1 on errors.
  check --json    the same as JSON
  export-file FILE  writes the embedded edition and its model as one file for contentful-import (docs/contentful.md).
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
const unknown = isKnown && options.find((option) => COMMANDS[command]?.includes(option) === false);

if (!isKnown || unknown) {
  const isAsked = ['', 'help', '--help', '-h'].includes(command);
  if (!isAsked) console.error(`I do not know ${unknown ?? command}.\n`);
  console[isAsked ? 'log' : 'error'](USAGE);
  process.exitCode = isAsked ? 0 : 2;
} else {
  // `server-only` is an empty file under this condition, and an error under any other.
  const node = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', `content/cli/${command}.ts`];
  process.exitCode = spawnSync(process.execPath, [...node, ...options], { stdio: 'inherit' }).status ?? 1;
}
