import { type DrillDatabase, makeDatabase } from '#scripts/drill/database.ts';
import { type Site, startSite } from '#scripts/drill/site.ts';
import { untilAtRest } from './cpu.ts';

export type RestedSite = { database: DrillDatabase; site: Site };
type Sites = { sqlite: RestedSite; postgres: RestedSite };

let sites: Promise<Sites> | undefined;

/** One site on each database, for all parts that ask what a server costs that is not busy with its own start. */
export const restedSites = (): Promise<Sites> => (sites ??= start());

async function start(): Promise<Sites> {
  const [sqlite, postgres] = await Promise.all([startOn(false), startOn(true)]);
  await Promise.all([sqlite, postgres].map(({ site }) => untilAtRest(site.pid)));
  return { sqlite, postgres };
}

async function startOn(isPostgres: boolean): Promise<RestedSite> {
  const database = await makeDatabase(isPostgres);
  return { database, site: await startSite(database.url) };
}

/** Before what is measured with nothing beside it, and at the end. */
export async function stopSites(): Promise<void> {
  const running = await sites;
  sites = undefined;
  for (const { site, database } of running ? [running.sqlite, running.postgres] : []) {
    await site.stop();
    await database.remove();
  }
}
