// npm runs this under whatever Node the machine has (20 or newer): no dependency, no newer syntax.
// It installs what has changed, then hands over to the Node that came with the packages.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode, installPackages } from './install.mjs';

const PHASES = { start: 4, dev: 3, check: 3, test: 7 };
// `server-only` is an empty file under this condition, and an error under any other. (Next wants to choose by itself.)
const FLAGS = { desk: ['--conditions=react-server'], 'drill-desk': ['--conditions=react-server'] };
const [name = 'start', ...rest] = process.argv.slice(2);
const parent = process.ppid;
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`This is Node ${process.versions.node}. Please install Node 20 or newer, then run the same command again.`);
}
const numbered = PHASES[name] ? `1/${PHASES[name]} ` : '';
await installPackages(numbered).catch(({ message, output }) =>
  stop(
    `${output}\nInstalling failed: ${message} Is the npm registry reached from here, and is the disk not full? Then run the same command again.`,
  ),
);
const node = findNode();
if (!node) {
  stop(
    `The Node that comes with this project does not run on ${process.platform} ${process.arch}, and Node ${process.versions.node} is too old. Please install Node 22.18 or newer, then run the same command again.`,
  );
}
handOver(node);

function handOver(node) {
  const env = { ...process.env, PATH: [path.resolve('node_modules/.bin'), process.env.PATH].join(path.delimiter) };
  const args = [...(FLAGS[name] ?? []), '--disable-warning=ExperimentalWarning', `scripts/${name}.mjs`, ...rest];
  const child = spawn(node, args, { stdio: 'inherit', env });
  // A signal to npm alone may end npm and tell us nothing. (Started otherwise, we may outlive who started us.)
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  }
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // In a terminal Ctrl-C reaches the child by itself.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('exit', (code, signal) => process.exit(code === null ? (signal === 'SIGINT' ? 130 : 143) : code));
}

/** @returns {never} */
function stop(sentence) {
  console.error(sentence);
  if (name === 'test') console.log('0 passed, 1 failed');
  process.exit(1);
}
