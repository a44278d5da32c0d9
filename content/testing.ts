import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Client, httpClient } from './client.ts';
import { answerContentful, type ApiAnswer, type Space } from './edition/delivery.ts';
import { askedBy, sendAnswer } from './edition/http.ts';
import { readEdition } from './edition/read-edition.ts';
import { contentLocale } from './locales.ts';
import type { RawEntry } from './raw-entry.ts';

/** Answers instead of the peer: with an answer, or with its hands on the socket. */
export type Fault = (response: ServerResponse) => ApiAnswer | void;

export type Peer = {
  space: Space;
  /** Used up from the front, one for each request; then the peer answers as it should. */
  faults: Fault[];
  /** For every request. */
  always: Fault | undefined;
  /** What happens at Contentful after an answer has left. */
  afterAnswer: (() => void)[];
  /** How long an answer is under way. */
  delayMs: number;
  paths: string[];
  host: string;
  client: Client;
  /** Asks for what is being written. */
  draftsClient: Client;
  /** Waits for a tenth of a second only. */
  impatient: Client;
};

export const TOKEN = 'a-token-for-the-peer';
const DRAFTS_TOKEN = 'a-token-for-drafts';

/** The local space over HTTP, so that the real SDK asks it as it asks Contentful. Forgotten between tests. */
export function startPeer(options: { retryLimit: number }): () => Peer {
  let peer: Peer;
  const server = createServer((request, response) => {
    peer.paths.push(request.url ?? '/');
    const fault = peer.always ?? peer.faults.shift();
    if (fault) return send(response, fault(response));
    const answer = answerContentful(peer.space, askedBy(request));
    peer.afterAnswer.shift()?.();
    setTimeout(() => send(response, answer), peer.delayMs);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const place = { space: 'peer', accessToken: TOKEN, environment: 'master', host };
    const impatient = httpClient(place, { ...options, timeout: 100 });
    const draftsClient = httpClient({ ...place, accessToken: DRAFTS_TOKEN }, options);
    peer = { host, client: httpClient(place, options), draftsClient, impatient } as Peer;
    await reset();
  });
  afterEach(() => reset());
  afterAll(() => void server.close());

  async function reset(): Promise<void> {
    const entries = structuredClone(await readEdition());
    const tokens = { delivery: TOKEN, preview: DRAFTS_TOKEN };
    const place = { id: 'peer', environment: 'master', tokens, locales: Object.values(contentLocale) };
    const space: Space = { ...place, published: entries, drafts: structuredClone(entries) };
    Object.assign(peer, { space, faults: [], always: undefined, afterAnswer: [], delayMs: 0, paths: [] });
  }
  return () => peer;
}

function send(response: ServerResponse, answer: ApiAnswer | void): void {
  if (answer) sendAnswer(response, answer);
}

/** As after a restart: what this process has once is gone. */
export function restart(): void {
  (globalThis as { kept?: Map<string, unknown> }).kept = new Map();
  globalThis.contentChangedAt = undefined;
}

/** An entry of the peer's, to be changed. @throws when there is none */
export function entryOf(entries: RawEntry[], id: string): RawEntry {
  const entry = entries.find(({ sys }) => sys.id === id);
  if (!entry) throw new Error(`There is no ${id}.`);
  return entry;
}
