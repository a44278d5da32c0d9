import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { answerDelivery } from '#content/edition/delivery.ts';
import { contentLocale } from '#content/locales.ts';
import type { RawEntry } from '#content/raw-entry.ts';

const FOLDER = 'content/edition/entries';

/** What the site is told about Contentful, so that it asks us. */
const space = {
  id: 'invented',
  token: 'no-secret-at-all',
  environment: 'master',
  locales: Object.values(contentLocale),
};

export type ContentStandIn = { environment: Record<string, string>; stop: () => Promise<void> };

/** Contentful as the site sees it, on this machine, with entries of ours: a test brings in what no edition should hold. */
export async function startContent(entries: RawEntry[]): Promise<ContentStandIn> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const token = request.headers.authorization?.replace(/^Bearer /, '');
    const { status, headers, body } = answerDelivery(
      { ...space, entries },
      { path: pathname, query: searchParams, token },
    );
    response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    environment: {
      CONTENTFUL_SPACE_ID: space.id,
      CONTENTFUL_ACCESS_TOKEN: space.token,
      CONTENTFUL_HOST: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The entries that come with the site, as a copy that may be changed. */
export function editionEntries(): RawEntry[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return files.map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as RawEntry);
}
