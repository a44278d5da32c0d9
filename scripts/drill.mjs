import './settings.mjs';
import { spawnSync } from 'node:child_process';
import { build, isBuilt } from './build.mjs';
import { demoRecipient } from './demo-key.mjs';
import { phase } from './progress.mjs';

const USAGE = `npm run drill -- COMMAND

Tries the built site under stress, on servers and databases of its own: your signatures in .data/ are not touched.

  load            35 sign-ups a second for 2 minutes beside 100 pages a second. Ends with 1 when a signature that was
                  acknowledged is not in the database, or 5 % of the sign-ups took more than half a second.
      --seconds 10 --rate 35 --pages 100
  crash           200 people sign while the server is killed at random and started again. Ends with 1 when six words
                  that somebody was shown find no signature, or one press became two.
      --people 200
  grow            Sign-up, withdrawal and count with 10 thousand, 100 thousand and 1 million signatures.
      --rows 10000,100000,1000000
  publish         A word is changed in Contentful (a stand-in) ten times. Ends with 1 when it took more than five seconds
                  once until each of three servers on one Postgres showed it.
      --times 10
  --postgres      With the first three: on a Postgres of its own, or the one in TEST_DATABASE_URL, instead of SQLite.

Example: npm run drill -- load --seconds 10 --postgres`;

const COMMANDS = ['load', 'crash', 'grow', 'publish'];
const [command = '', ...options] = process.argv.slice(2);

if (!COMMANDS.includes(command)) {
  const isAsked = ['', 'help', '--help', '-h'].includes(command);
  if (!isAsked) console.error(`I do not know ${command}.\n`);
  console[isAsked ? 'log' : 'error'](USAGE);
  process.exitCode = isAsked ? 0 : 2;
} else {
  process.env.DEMO_RECIPIENT ||= await demoRecipient();
  process.env.SITE_SECRET = 'a secret that protects nothing but a drill'; // the drills open the receipts they are shown
  if (command !== 'grow' && !isBuilt()) await phase('Building the pages', build, 'after each change, half a minute');
  // `server-only` is an empty file under this condition, and an error under any other.
  const node = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', `scripts/drill/${command}.ts`];
  process.exitCode = spawnSync(process.execPath, [...node, ...options], { stdio: 'inherit' }).status ?? 1;
}
