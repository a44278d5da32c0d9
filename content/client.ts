import 'server-only';
import { type ContentfulClientApi, createClient } from 'contentful';
import { env } from '#lib/env.ts';
import { isLoopbackHost } from '#lib/loopback.ts';
import { answerFromEdition } from './edition/adapter.ts';

export type Client = ContentfulClientApi<undefined>;

/** The real SDK, its HTTP adapter answered from the files in `edition/`. */
export function editionClient(): Client {
  return createClient({ space: 'embedded', accessToken: 'embedded', adapter: answerFromEdition });
}

/** Contentful itself. `undefined` without credentials. */
export function contentfulClient(): Client | undefined {
  const { CONTENTFUL_SPACE_ID: space, CONTENTFUL_ACCESS_TOKEN: accessToken, CONTENTFUL_ENVIRONMENT: environment } = env;
  if (!space || !accessToken) return undefined;
  const host = env.CONTENTFUL_HOST ?? 'cdn.contentful.com';
  // Only a stand-in on this machine may be asked without TLS: the token travels in a header.
  return createClient({
    space,
    accessToken,
    environment,
    host,
    insecure: isLoopbackHost(host),
    timeout: 8_000,
    retryLimit: 2,
  });
}
