import path from 'node:path';
import { runDistricts } from '../districts/main.ts';

process.exitCode = await runDistricts(process.argv.slice(2), {
  target: path.resolve('content/districts.json'),
  picture: path.resolve('.data/districts.svg'),
  from: process.env.INIT_CWD ?? process.cwd(), // npm stands in the project's folder, whoever calls it may stand elsewhere
  say: (line) => console.log(line),
  warn: (line) => console.error(line),
  today: new Date().toISOString().slice(0, 10),
});
