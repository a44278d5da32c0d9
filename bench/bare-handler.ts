import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { openDb } from '#db/connect.ts';
import { sealSignature } from '#features/petition/seal.ts';

/**
 * The least that takes a signature: read, seal, store durably, answer. In a process of its own; PORT, DATABASE_URL and
 * DEMO_RECIPIENT as the site has them.
 */
const { PORT, DATABASE_URL = '', DEMO_RECIPIENT = '' } = process.env;
const db = await openDb(DATABASE_URL);
const day = new Date().toISOString().slice(0, 10);

const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  request.on('end', async () => {
    const { name, zip, comment, locale, disclosure, district } = JSON.parse(text);
    const plain = { disclosure, district: district ? Number(district) : null, textVersion: 'v1', day } as const;
    const sealed = await sealSignature({ version: 1, name, zip, comment, locale, ...plain }, [DEMO_RECIPIENT]);
    const id = randomUUID();
    await db
      .insertInto('signatures')
      .values({ id, codeHash: id, sealed, ...plain })
      .execute();
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"status":"received"}');
  });
});
server.listen(Number(PORT), '127.0.0.1', () => process.stdout.write('Ready\n'));
process.on('SIGTERM', () => process.exit(0));
