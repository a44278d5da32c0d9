import './settings.mjs';
import path from 'node:path';
import { build, isBuilt } from './build.mjs';
import { aloud } from './commands.mjs';
import { DEMO_KEY } from './demo-key.mjs';
import { isDemo, openDemoWarning } from './is-demo.mjs';
import { prepare, stop } from './prepare.mjs';
import { recipientsOf } from '../features/petition/state.ts';
import { fingerprintOf } from '../lib/age/fingerprint.ts';
import { phase } from './progress.mjs';
import { serverCommand } from './server-command.mjs';

const database = await phase('2/4 Checking variables, demo key and database', () => prepare());
if (isBuilt()) console.log('3/4 Building the pages: nothing has changed');
else if (database !== 'held')
  await phase('3/4 Building the pages', build, 'after each change, half a minute').catch(failed);
else stop('The pages have changed, and building them would pull them away under that server. Stop it first.');

console.log([whatIsDemo(), openDemoWarning(process.env), '4/4 Starting the server …'].filter(Boolean).join('\n'));
const { args, env } = serverCommand();
// The same process, with nothing in it of what prepared the start. Windows knows no such thing.
if (process.platform !== 'win32') process.execve?.(process.execPath, [process.execPath, ...args], env);
process.exitCode = await aloud(args, env);

function failed({ message, output = '' }) {
  stop(`${output}\nThe pages could not be built: ${message}`);
}

/** What is demo, which variables make it live, and whose keys open what is signed: to be compared with what the organizers hold. */
function whatIsDemo() {
  const keys = recipientsOf({ ...process.env, isDemo: isDemo(process.env.SITE_URL) }).map(fingerprintOf);
  const { CONTENTFUL_SPACE_ID, PETITION_RECIPIENTS, DATABASE_URL, SITE_URL } = process.env;
  const file = DATABASE_URL.startsWith('file:') && path.relative('.', DATABASE_URL.slice('file:'.length));
  return [
    CONTENTFUL_SPACE_ID
      ? '  Words       come from Contentful.'
      : '  Words       are the edition in this folder. Live: CONTENTFUL_SPACE_ID, CONTENTFUL_ACCESS_TOKEN',
    isDemo(SITE_URL)
      ? `  Signatures  are a demo, sealed to ${path.relative('.', DEMO_KEY)}. Live: SITE_URL, SITE_SECRET, PETITION_RECIPIENTS`
      : `  Signatures  for ${SITE_URL} ${PETITION_RECIPIENTS ? 'are sealed to your keys.' : 'are not taken yet. Live: PETITION_RECIPIENTS'}`,
    ...(keys.length > 0 ? [`  Keys        ${keys.join(', ')}`] : []),
    mails(),
    file
      ? `  Database    is the file ${file}. For many servers: DATABASE_URL=postgres://…`
      : '  Database    is Postgres.',
  ].join('\n');
}

function mails() {
  const { SMTP_URL, MAIL_FOLDER, SITE_URL } = process.env;
  if (SMTP_URL) return '  Mails       leave by your mail server.';
  if (!isDemo(SITE_URL)) return '  Mails       are not sent, so no e-mail is asked for. Live: SMTP_URL, MAIL_FROM';
  return `  Mails       of this demo are not sent: they lie in ${path.relative('.', MAIL_FOLDER)}/ as .eml. Live: SMTP_URL, MAIL_FROM`;
}
