import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';

export { isDemo } from './is-demo.mjs';

export const DEMO_KEY = path.resolve('.data/demo-key.txt');

/**
 * The public half of the demo key; makes the key where there is none. The file is one that `age -d -i` reads.
 * @param {string} file
 * @returns {Promise<string>}
 */
export async function demoRecipient(file = DEMO_KEY) {
  if (!existsSync(file)) {
    const identity = await generateX25519Identity();
    const text = `# Opens the signatures of this demo. Never use it for a real petition.\n# public key: ${await identityToRecipient(identity)}\n${identity}\n`;
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  }
  const [identity] = /^AGE-SECRET-KEY-1\S+$/m.exec(readFileSync(file, 'utf8')) ?? [];
  if (!identity) throw new Error(`${file} holds no age key. Delete it, and the next start makes a new one.`);
  return identityToRecipient(identity);
}
