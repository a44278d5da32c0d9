import 'server-only';
import { type ContentfulClientApi, createClient, type CreateClientParams } from 'contentful';
import { env } from '#lib/env.ts';
import { isLoopbackHost } from '#lib/loopback.ts';
import { answerFromEdition, EMBEDDED } from './edition/adapter.ts';

export type Client = ContentfulClientApi<undefined>;

/** The SDK writes its warnings to the console, tokens in part and all. What matters comes back as an error. */
const quiet = { logHandler: () => undefined } satisfies Partial<CreateClientParams>;

/** The real SDK, its HTTP adapter answered from the files in `edition/`. */
export function editionClient(): Client {
  return createClient({ ...quiet, ...EMBEDDED, adapter: answerFromEdition });
}

/** Contentful itself. `undefined` without credentials. */
export function contentfulClient(): Client | undefined {
  const { CONTENTFUL_SPACE_ID: space, CONTENTFUL_ACCESS_TOKEN: accessToken, CONTENTFUL_ENVIRONMENT: environment } = env;
  if (!space || !accessToken) return undefined;
  return httpClient({ space, accessToken, environment, host: env.CONTENTFUL_HOST ?? 'cdn.contentful.com' });
}

/** What is being written: Contentful's Preview API, with a token of its own. `undefined` without that. */
export function draftsClient(): Client | undefined {
  const {
    CONTENTFUL_SPACE_ID: space,
    CONTENTFUL_PREVIEW_TOKEN: accessToken,
    CONTENTFUL_ENVIRONMENT: environment,
  } = env;
  if (!space || !accessToken) return undefined;
  const host = (env.CONTENTFUL_HOST ?? 'cdn.contentful.com').replace(/^cdn\./, 'preview.');
  return httpClient({ space, accessToken, environment, host }, { timeout: 5_000, retryLimit: 1 });
}

type Place = { space: string; accessToken: string; environment: string; host: string };

/** Only a stand-in on this machine may be asked without TLS: the token travels in a header. */
export function httpClient({ host, ...place }: Place, options: { timeout?: number; retryLimit?: number } = {}): Client {
  const limits = { timeout: 8_000, retryLimit: 2, ...options };
  return createClient({ ...quiet, ...place, host, insecure: isLoopbackHost(host), ...limits });
}
