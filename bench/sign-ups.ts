import { sign, somebody } from '#scripts/drill/client.ts';
import { type DrillDatabase, makeDatabase } from '#scripts/drill/database.ts';
import { signBesidePages } from '#scripts/drill/sign-beside-pages.ts';
import { freePort, type Site, startSite } from '#scripts/drill/site.ts';
import { startChild } from './child.ts';
import { untilAtRest } from './cpu.ts';
import { inTurn, least, most, type Result, resultOf } from './result.ts';

const PART = 'sign-ups';
const ROUNDS = { least: 3, most: 5 };
const SECONDS = 2;
/** People who sign at the same moment. */
const LANES = 8;

const NOTE =
  'sign-ups: the bare handler is node:http, JSON.parse, the same sealing to the same keys, one durable insert; no limits, counts, receipt or mail.';

type Pair = { own: DrillDatabase; other: DrillDatabase; site: Site; bare: Bare };

export async function measure(): Promise<Result[]> {
  const pairs = [await startPair(false), await startPair(true)];
  await Promise.all(pairs.map(({ site }) => untilAtRest(site.pid)));
  const results: Result[] = [];
  for (const pair of pairs) results.push(await measurePair(pair));
  results.splice(1, 0, await measureBusy(pairs[0]!.own));
  for (const { own, other } of pairs) await Promise.all([own.remove(), other.remove()]);
  return results;
}

async function startPair(isPostgres: boolean): Promise<Pair> {
  const [own, other] = [await makeDatabase(isPostgres), await makeDatabase(isPostgres)];
  return { own, other, site: await startSite(own.url), bare: await startBare(other.url) };
}

async function measurePair({ own, site, bare }: Pair): Promise<Result> {
  for (const { port } of [site, bare]) await signUps(port); // so that the code is compiled
  const { perSecond } = await inTurn(
    ROUNDS,
    () => signUps(site.port),
    () => signUps(bare.port),
  );
  await Promise.all([site.stop(), bare.stop()]);
  return resultOf({ part: PART, name: own.name, ...perSecond, unit: 'sign-ups/s', goal: least(0.4), note: NOTE });
}

async function measureBusy(database: DrillDatabase): Promise<Result> {
  const { slow } = await signBesidePages(database.url, { seconds: 15, rate: 35, pages: 300 });
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
