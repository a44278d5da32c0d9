import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '#db/testing-postgres.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { type OwnSpace, startSpace } from './own-space.ts';

export const ITEM = 'faq-item.adopted-2019';
export const PATHS = ['/en/faq/adopted-2019', '/es/preguntas/adopted-2019', '/en/faq'];
export const INSTANCES = 3;

const SECRET = randomBytes(32).toString('hex');

export type Publishing = {
  space: OwnSpace;
  sites: OwnServer[];
  /** As Contentful calls and signs. @returns the status of the answer */
  callWebhook: (site: OwnServer) => Promise<number>;
  /** Milliseconds until every instance shows it on every page. @throws after half a minute */
  timeUntil: (isThere: (page: string, status: number) => boolean) => Promise<number>;
  stop: () => Promise<void>;
};

/** From "publish" to the page: three instances of the built site on one Postgres, and a space beside them. */
export async function startPublishing(): Promise<Publishing> {
  const [postgres, space] = await Promise.all([startPostgres(['fsync=off']), startSpace()]);
  const environment = {
    ...space.variables,
    DATABASE_URL: postgres.url,
    SITE_SECRET: 's'.repeat(32),
    CONTENTFUL_WEBHOOK_SECRET: SECRET,
  };
  const sites: OwnServer[] = [];
  for (let each = 0; each < INSTANCES; each++) sites.push(await startOwnServer(environment));
  await sites[0]!.waitFor(/content\.adopted/);
  return {
    space,
    sites,
    callWebhook,
    timeUntil: (isThere) => timeUntil(sites, isThere),
    async stop() {
      await Promise.all(sites.map((site) => site.stop()));
      space.stop();
      await postgres.stop();
    },
  };
}

async function callWebhook(site: OwnServer): Promise<number> {
  const body = JSON.stringify({ sys: { type: 'Entry', id: ITEM } });
  const headers = {
    'x-contentful-timestamp': String(Date.now()),
    'x-contentful-signed-headers': 'x-contentful-timestamp,x-contentful-signed-headers',
  };
  const signed = Object.entries(headers)
    .toSorted()
    .map((pair) => pair.join(':'))
    .join(';');
  const hmac = createHmac('sha256', SECRET).update(['POST', '/api/contentful', signed, body].join('\n'));
  const answer = await fetch(`${site.url}/api/contentful`, {
    method: 'POST',
    body,
    headers: { ...headers, 'x-contentful-signature': hmac.digest('hex') },
  });
  return answer.status;
}

async function timeUntil(sites: OwnServer[], isThere: (page: string, status: number) => boolean): Promise<number> {
  const from = Date.now();
  const watch = async (url: string) => {
    for (;;) {
      const answer = await fetch(url);
      if (isThere(await answer.text(), answer.status)) return;
      if (Date.now() - from > 30_000) throw new Error(`${url} never showed it.`);
      await sleep(200);
    }
  };
  await Promise.all(sites.flatMap(({ url }) => PATHS.map((path) => watch(url + path))));
  return Date.now() - from;
}
