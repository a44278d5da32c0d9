import './settings.mjs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const USAGE = `npm run officials -- check FILE.csv

  Lists every difference between this site's officials and a fresh list: names, phones, e-mails, districts, and the addresses
  that letters may leave to (lib/pinned-addresses.ts). Changes nothing. Looks at Contentful where its variables are set, else at
  the embedded edition. Ends with 0 when nothing differs, 1 on differences, 2 when the list cannot be read.

  The file: UTF-8, a first line with the names of the columns, in any order; others are ignored.
    district   1 to 15
    name       empty or "vacant": nobody holds the seat
    phone      however it is written; empty: not compared
    email      empty: not compared
    role       only for who is no alderperson: council-president, city-clerk, police-chief, mayor, commission

Example: npm run officials -- check council.csv
  district,name,phone,email,role
  8,JoCasta Zamarripa,414-286-3533,JoCasta.Zamarripa@milwaukee.gov,
  ,Jim Owczarski,414-286-2221,,city-clerk`;

const args = process.argv.slice(2);
const [command = '', file, ...others] = args;
const isAsked = command === '' || args.some((each) => ['help', '--help', '-h'].includes(each));

if (isAsked || command !== 'check' || !file || others.length > 0) {
  console[isAsked ? 'log' : 'error'](USAGE);
  process.exitCode = isAsked ? 0 : 2;
} else {
  const list = path.resolve(process.env.INIT_CWD ?? process.cwd(), file); // npm stands in the project's folder
  // `server-only` is an empty file under this condition, and an error under any other.
  const node = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'content/cli/officials.ts', list];
  process.exitCode = spawnSync(process.execPath, node, { stdio: 'inherit' }).status ?? 2;
}
