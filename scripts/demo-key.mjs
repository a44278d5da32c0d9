import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';

export { isDemo } from './is-demo.mjs';

export const DEMO_KEY = path.resolve('.data/demo-key.txt');

/**
 * The public half of the demo key; makes the key where there is none. The file is one that `age -d -i` reads.
 * @param {string} file
 * @returns {Promise<string>}
 * @throws an Error with a sentence where the file is broken, or closed to this user
 */
export async function demoRecipient(file = DEMO_KEY) {
  const text = await readOrMake(file).catch((error) => {
    if (!['EACCES', 'EPERM'].includes(error.code)) throw error;
    throw new Error(`${file} is closed to you (${error.code}). Run this as the user that runs the site.`);
  });
  const [identity] = /^AGE-SECRET-KEY-1\S+$/m.exec(text) ?? [];
  if (!identity) throw new Error(`${file} holds no age key. Delete it, and the next start makes a new one.`);
  return identityToRecipient(identity);
}

/** @param {string} file */
async function readOrMake(file) {
  if (!existsSync(file)) {
    const identity = await generateX25519Identity();
    const text = `# Opens the signatures of this demo. Never use it for a real petition.\n# public key: ${await identityToRecipient(identity)}\n${identity}\n`;
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
}
