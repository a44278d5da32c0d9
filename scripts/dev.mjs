import './settings.mjs';
import { spawn } from 'node:child_process';
import { openDemoWarning } from './is-demo.mjs';
import { prepare } from './prepare.mjs';
import { phase } from './progress.mjs';

await phase('2/3 Checking variables, demo key and database', () => prepare());
// Pages are drawn at each look, and without the layer of server/: Next's script stays in them, and no policy is set.
console.log([openDemoWarning(process.env), '3/3 Starting Next for development …'].filter(Boolean).join('\n'));
const args = ['node_modules/next/dist/bin/next', 'dev', '--hostname', process.env.HOSTNAME];
const child = spawn(process.execPath, args, { stdio: 'inherit' });
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGINT', () => undefined); // reaches Next by itself
child.on('exit', (code) => process.exit(code ?? 0));
