import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DRAFTS_FOLDER } from '../edition/drafts.ts';
import { EDITION_FOLDER } from '../edition/read-edition.ts';
import { serveFolder } from '../edition/serve-folder.ts';

const TOKENS = { delivery: 'words-of-this-folder', preview: 'drafts-of-this-folder' };

/** `npm run content -- serve`: the edition as Contentful would answer it, and a signed call to the site at each change. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '4600' }, site: { type: 'string', default: 'http://localhost:3000' } },
});
const secret = readSecret('.data/words-secret');
const previewSecret = readSecret('.data/preview-secret');
const served = await serveFolder({
  port: Number(values.port),
  site: values.site,
  tokens: TOKENS,
  secret,
  say: (sentence) => console.log(sentence),
}).catch((error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${values.port} is in use: --port 4601` : error.message);
  process.exit(1);
});
console.log(`The words of content/edition/ are served, as Contentful serves them. Start the site with them, in another window:

CONTENTFUL_HOST=${served.host} \\
CONTENTFUL_SPACE_ID=${served.space} \\
CONTENTFUL_ACCESS_TOKEN=${TOKENS.delivery} \\
CONTENTFUL_WEBHOOK_SECRET=${secret} \\
CONTENTFUL_PREVIEW_TOKEN=${TOKENS.preview} \\
CONTENTFUL_PREVIEW_SECRET=${previewSecret} \\
npm start

A file that you change in ${EDITION_FOLDER}/ shows at ${values.site} within seconds. A copy of it in
${DRAFTS_FOLDER}/ is a draft of the entry, which nobody sees but who presses the preview button; for the first question:

${values.site}/api/preview?secret=${previewSecret}&type=faqItem&slug=already&locale=en

Ctrl-C ends this.`);

/** The same at each start, so that a site that runs goes on believing us. They open nothing but the words of this folder. */
function readSecret(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const made = randomBytes(32).toString('hex');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${made}\n`, { mode: 0o600 });
  return made;
}
