import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { openFilesWarning } from './data-folder.mjs';
import { demoRecipient, isDemo } from './demo-key.mjs';
import { EXIT } from './exit-codes.mjs';

const NO_PORT = {
  EADDRINUSE: (port) =>
    `Port ${port} is in use, perhaps by another copy of this site. Stop that one, or choose another: PORT=3001 npm start (a demo: with SITE_URL=http://localhost:3001)`,
  EACCES: (port) =>
    `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3001 npm start (a demo: with SITE_URL=http://localhost:3001)`,
};

/**
 * What both `npm start` and `npm run dev` need before they answer: a free port, right variables, a demo key, the tables.
 * Ends the process with a sentence where one of them is missing.
 * @returns {Promise<'ready' | 'held' | 'away'>} the database: held by another server, or not answering. Pages can be served all the same.
 */
export async function prepare({ PORT, HOSTNAME, SITE_URL } = process.env) {
  const problem = await portProblem(PORT, HOSTNAME);
  if (problem)
    stop((NO_PORT[problem] ?? (() => `PORT=${PORT} HOSTNAME=${HOSTNAME} cannot be opened (${problem}).`))(PORT));
  if (isDemo(SITE_URL)) process.env.DEMO_RECIPIENT ||= await demoRecipient().catch(({ message }) => stop(message));
  const args = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'scripts/migrate.mjs']; // the condition: `server-only`
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status === EXIT.settings) stop('Nothing was started. .env.example has a line on each variable.');
  const warning = openFilesWarning(process.env.DATABASE_URL);
  if (warning) console.error(warning);
  const database = { [EXIT.ready]: 'ready', [EXIT.held]: 'held', [EXIT.away]: 'away' }[status];
  return database ?? stop('The database could not be prepared.');
}

/** @returns {Promise<string | undefined>} the error's code, when a server could not listen there */
function portProblem(port, host) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', ({ code }) => resolve(code));
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return resolve('not a port');
    probe.listen(Number(port), host, () => probe.close(() => resolve(undefined)));
  });
}

/**
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
