import { readFileSync } from 'node:fs';

// Tests know what they were given: neither the shell's settings nor those in `.env` count. (An empty variable is not set.)
const names = readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z_]+)=/gm);
for (const [, name] of names) process.env[name] = '';
