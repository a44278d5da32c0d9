import './settings.mjs';
import { spawn } from 'node:child_process';
import { prepare } from './prepare.mjs';
import { phase } from './progress.mjs';

await phase('2/3 Checking variables, demo key and database', () => prepare());
// Pages are drawn at each look, and without the layer of server/: Next's script stays in them, and no policy is set.
console.log('3/3 Starting Next for development …');
const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev'], { stdio: 'inherit' });
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGINT', () => undefined); // reaches Next by itself
child.on('exit', (code) => process.exit(code ?? 0));
