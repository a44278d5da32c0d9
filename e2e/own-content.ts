import { readdirSync, readFileSync } from 'node:fs';
import { type SpaceServer, serveSpace } from '#content/edition/http.ts';
import { contentLocale } from '#content/locales.ts';
import type { RawEntry } from '#content/raw-entry.ts';
import { layDown, trayOf } from '#lib/tray.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';

const TOKENS = { delivery: 'a-token-of-a-test', preview: 'of nobody' };
const SPACE = { id: 'own', environment: 'master', tokens: TOKENS, locales: Object.values(contentLocale) };
const FOLDER = 'content/edition/entries';

/** The entries of the edition, to be changed. */
export function ownEntries(): RawEntry[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return files.map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as RawEntry);
}

/** @throws when there is none */
export function entryIn(entries: RawEntry[], id: string): RawEntry {
  const entry = entries.find(({ sys }) => sys.id === id);
  if (!entry) throw new Error(`There is no ${id}.`);
  return entry;
}

/** The built site once more, with other words: they come from a stand-in for Contentful, through the real client. What is held back is accepted. */
export async function startWithContent(
  entries: RawEntry[],
  environment: Record<string, string> = {},
): Promise<OwnServer> {
  const contentful = await serveSpace(() => ({ ...SPACE, published: entries, drafts: entries }));
  const server = await startOwnServer({ ...environmentFor(contentful), ...environment });
  await server.waitFor(/content\.(adopted|held)/);
  if (server.log().includes('"content.held"')) {
    await layDown(trayOf(`file:${server.databaseFile}`, 'accept')!.request, { id: 'own' }); // as `npm run content -- accept` does
    await server.waitFor(/content\.accepted/);
  }
  return {
    ...server,
    async stop() {
      await server.stop();
      await contentful.stop();
    },
  };
}

function environmentFor({ host }: SpaceServer): Record<string, string> {
  return {
    CONTENTFUL_HOST: host,
    CONTENTFUL_SPACE_ID: SPACE.id,
    CONTENTFUL_ACCESS_TOKEN: TOKENS.delivery,
    CONTENTFUL_ENVIRONMENT: SPACE.environment,
  };
}
