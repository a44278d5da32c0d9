import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Api, answerContentful, apiOf, type Space } from '#content/edition/delivery.ts';
import { askedBy, sendAnswer } from '#content/edition/http.ts';
import { contentLocale } from '#content/locales.ts';
import type { RawEntry } from '#content/raw-entry.ts';
import { ownEntries } from './own-content.ts';

/** What is published and what is being written are to be changed. */
export type OwnSpace = Space & {
  /** How often each API was asked. */
  asked: Record<Api, number>;
  /** True: every request hangs, as when Contentful is away. */
  isAway: boolean;
  /** For the server that is to ask this space. */
  variables: Record<string, string>;
  stop: () => void;
};

export const PREVIEW_SECRET = 'the secret behind the preview button';

const TOKENS = { delivery: 'a-token-of-the-delivery', preview: 'a-token-of-the-preview' };
const SPACE = { id: 'own', environment: 'master', tokens: TOKENS, locales: Object.values(contentLocale) };

/** A space in which someone writes and publishes while the site runs. */
export async function startSpace(): Promise<OwnSpace> {
  const server = createServer((request, response) => {
    const asked = askedBy(request);
    const api = apiOf(space, asked.token);
    if (api) space.asked[api]++;
    if (!space.isAway) sendAnswer(response, answerContentful(space, asked));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const space: OwnSpace = {
    ...SPACE,
    published: ownEntries(),
    drafts: ownEntries(),
    asked: { delivery: 0, preview: 0 },
    isAway: false,
    variables: {
      CONTENTFUL_HOST: `127.0.0.1:${(server.address() as AddressInfo).port}`,
      CONTENTFUL_SPACE_ID: SPACE.id,
      CONTENTFUL_ACCESS_TOKEN: TOKENS.delivery,
      CONTENTFUL_ENVIRONMENT: SPACE.environment,
      CONTENTFUL_PREVIEW_TOKEN: TOKENS.preview,
      CONTENTFUL_PREVIEW_SECRET: PREVIEW_SECRET,
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
  return space;
}

/** Other words for a question, in both languages. */
export function rewrite(entries: RawEntry[], id: string, question: string): void {
  const entry = entries.find(({ sys }) => sys.id === id);
  if (!entry) throw new Error(`There is no ${id}.`);
  entry.fields.question = { 'en-US': question, es: `¿${question}` };
}
