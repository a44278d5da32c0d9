import { sign, somebody } from '#scripts/drill/client.ts';
import { makeDatabase } from '#scripts/drill/database.ts';
import { signBesidePages } from '#scripts/drill/sign-beside-pages.ts';
import { freePort } from '#scripts/drill/site.ts';
import { startChild } from './child.ts';
import { type RestedSite, restedSites } from './rested-sites.ts';
import { inTurn, least, most, type Result, resultOf } from './result.ts';

const PART = 'sign-ups';
const ROUNDS = { least: 3, most: 5 };
const SECONDS = 1.5;
const GOAL = least(0.4);
/** People who sign at the same moment. */
const LANES = 8;

const NOTE =
  'sign-ups: the bare handler is node:http, JSON.parse, the same sealing to the same keys, one durable insert; no limits, counts, receipt or mail.';

export async function measure(): Promise<Result[]> {
  const { sqlite, postgres } = await restedSites();
  return [await measureOn(sqlite), await measureBusy(), await measureOn(postgres)];
}

async function measureOn({ site, database }: RestedSite): Promise<Result> {
  const other = await makeDatabase(database.name === 'Postgres');
  const bare = await startBare(other.url);
  for (const { port } of [site, bare]) await signUps(port); // so that the code is compiled
  const { perSecond } = await inTurn(
    { ...ROUNDS, goals: { perSecond: GOAL } },
    () => signUps(site.port),
    () => signUps(bare.port),
  );
  await bare.stop();
  await other.remove();
  return resultOf({ part: PART, name: database.name, ...perSecond, unit: 'sign-ups/s', goal: GOAL, note: NOTE });
}

async function measureBusy(): Promise<Result> {
  const database = await makeDatabase(false);
  const { slow } = await signBesidePages(database.url, { seconds: 10, rate: 35, pages: 300 });
  await database.remove();
  return resultOf({
    part: PART,
    name: `${database.name}, 95 % within, at 35/s beside 300 pages/s`,
    ours: slow,
    unit: 'ms',
    goal: most(500, 'value'),
  });
}

async function signUps(port: number): Promise<{ perSecond: number }> {
  const until = performance.now() + SECONDS * 1_000;
  let taken = 0;
  const lane = async () => {
    while (performance.now() < until) {
      const { status } = await sign(port, somebody());
      if (status !== 201) throw new Error(`A sign-up was answered with ${status}.`);
      taken += 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { perSecond: taken / SECONDS };
}

type Bare = { port: number; stop: () => Promise<void> };

async function startBare(databaseUrl: string): Promise<Bare> {
  const port = await freePort();
  const child = startChild(
    process.execPath,
    ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'bench/bare-handler.ts'],
    { env: { PORT: String(port), DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((resolve, reject) => {
    child.process.stdout!.once('data', resolve);
    child.process.once('exit', () => reject(new Error('The bare handler did not start.')));
  });
  return { port, stop: child.stop };
}
