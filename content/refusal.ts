import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '#db/connect.ts';
import { findContentState } from '#db/content.ts';
import { type Client, contentfulClient } from './client.ts';

/** What Contentful says when it is asked with the wrong variables: code, and the sentence that mends it. */
const SENTENCES: Record<string, string> = {
  AccessTokenInvalid:
    'CONTENTFUL_ACCESS_TOKEN is not known to Contentful: it was taken back, or is of another API or another region. Take the "Content Delivery API" token under Settings, API keys.',
  AccessDenied:
    'CONTENTFUL_ACCESS_TOKEN may not read this environment. Tick it in Contentful under Settings, API keys, or set another CONTENTFUL_ENVIRONMENT.',
  NotFound:
    'CONTENTFUL_SPACE_ID or CONTENTFUL_ENVIRONMENT names nothing that this token may read. The id stands under Settings, General settings.',
};

/**
 * The sentence for variables that Contentful refuses; nothing where it takes them, or is away: that passes by itself. Never holds a
 * value.
 */
export async function refusal(client: Client): Promise<string | undefined> {
  try {
    await client.getEntries({ limit: 1, include: 0 });
    return undefined;
  } catch (error) {
    return sentenceOf(error);
  }
}

/** The same for what a request failed with. */
export function sentenceOf(error: unknown): string | undefined {
  return error instanceof Error && Object.hasOwn(SENTENCES, error.name) ? SENTENCES[error.name] : undefined;
}

const LONGEST_WAIT_MS = 5_000;

/**
 * The sentence that stops a start, before anything is built or served. Only variables that never worked do: once there is content, a
 * token that was taken back must not close the site.
 */
export async function refusalAtStart(db: Db, client = contentfulClient()): Promise<string | undefined> {
  if (!client || (await findContentState(db)).current) return undefined;
  return Promise.race([refusal(client), sleep(LONGEST_WAIT_MS, undefined, { ref: false })]);
}
