import './settings.mjs';
import { existsSync } from 'node:fs';
import { DEMO_KEY, demoRecipient, isDemo } from './demo-key.mjs';
import { runDesk } from '../desk/main.ts';
import { processTerminal } from '../desk/terminal.ts';

// npm stands in the project's folder, whoever calls it may stand elsewhere.
const { INIT_CWD, DATABASE_URL, SITE_URL, PETITION_RECIPIENTS } = process.env;
process.umask(0o077); // what it lays down is for this user alone
const terminal = processTerminal();
process.exitCode = await runDesk(process.argv.slice(2), terminal, {
  from: INIT_CWD ?? process.cwd(),
  databaseUrl: DATABASE_URL,
  isServer: !isDemo(SITE_URL),
  recipients: await recipients(),
  post: async () => (await import('../mail/transport.ts')).getPost(),
});
terminal.end();

async function recipients() {
  if (PETITION_RECIPIENTS) return PETITION_RECIPIENTS.split(/[\s,]+/).filter(Boolean);
  return isDemo(SITE_URL) && existsSync(DEMO_KEY) ? [await demoRecipient()] : [];
}
