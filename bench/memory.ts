import { spawn } from 'node:child_process';
import { pathsOfSitemap } from '#e2e/fetch-raw.ts';
import { openPage } from '#scripts/drill/client.ts';
import { makeDatabase } from '#scripts/drill/database.ts';
import { startSite } from '#scripts/drill/site.ts';
import { forgetPeak, memoryOf, peakOf, untilAtRest } from './cpu.ts';
import { askForMany } from './many-files.ts';
import { pull } from './pull.ts';
import { stopSites } from './rested-sites.ts';
import { middle, most, type Result, resultOf } from './result.ts';

const PART = 'memory';
const PATHS = [
  '/en',
  '/es',
  '/en/faq',
  '/es/comparar',
  '/es/peticion',
  '/en/timeline',
  '/es/herramientas',
  '/en/press',
];
const ENCODINGS = ['br', 'gzip'];
const REQUESTS = 100_000;
const MEGABYTE = 1_000_000;
/** Goals: milliseconds and megabytes. */
const GOAL = { firstPageMs: 3_000, memoryMb: 250, memoryWithFilesMb: 300 };

/** After what readers asked for: there is nothing to be drawn. */
const SETTLED_SECONDS = 5;

export async function measure(): Promise<Result[]> {
  await stopSites();
  const [nothing, starts] = [middle(await repeated(startNode)), middle(await repeated(startAndOpen))];
  const { site, end } = await freshSite();
  for (const path of await pathsOfSitemap(`http://localhost:${site.port}`)) await openPage(site.port, path);
  await untilAtRest(site.pid, SETTLED_SECONDS);
  const atRest = memoryOf(site.pid) / MEGABYTE;
  forgetPeak(site.pid);
  const answers = REQUESTS / PATHS.length / ENCODINGS.length;
  for (const path of PATHS) for (const encoding of ENCODINGS) await pull(site.port, path, { answers, encoding });
  const peak = peakOf(site.pid) / MEGABYTE;
  await untilAtRest(site.pid, SETTLED_SECONDS);
  const afterwards = memoryOf(site.pid) / MEGABYTE;
  await end();
  const fresh = await freshSite();
  const files = await askForMany(fresh.site);
  await fresh.end();
  const memory = (name: string, ours: number, goal?: number) =>
    resultOf({ part: PART, name, ours, unit: 'MB', goal: goal === undefined ? undefined : most(goal, 'value') });
  const pace = (name: string, ours: number, other: number) => resultOf({ part: PART, name, ours, other, unit: 'ms' });
  return [
    resultOf({
      part: PART,
      name: 'from the start to the first page, beside an empty Node',
      ours: starts.value,
      other: nothing.value,
      isNoisy: starts.isNoisy,
      unit: 'ms',
      goal: most(GOAL.firstPageMs, 'value'),
    }),
    memory('at rest, after each page was asked for', atRest),
    memory(`after ${REQUESTS.toLocaleString('en-US')} requests`, afterwards, GOAL.memoryMb),
    memory('the most meanwhile', peak),
    memory('the most while 50 files are asked for at once', files.peak / MEGABYTE, GOAL.memoryWithFilesMb),
    resultOf({ part: PART, name: 'until the 50 files are all there', ours: files.seconds, unit: 's' }),
    pace('a page meanwhile, beside a page alone', files.meanwhile.middle, files.alone.middle),
    pace('95 % of pages meanwhile within, beside alone', files.meanwhile.late, files.alone.late),
  ];
}

async function freshSite() {
  const database = await makeDatabase(false);
  const site = await startSite(database.url);
  const end = async () => {
    await site.stop();
    await database.remove();
  };
  return { site, end };
}

async function startAndOpen(): Promise<number> {
  const startedAt = performance.now();
  const { site, end } = await freshSite();
  await openPage(site.port, PATHS[0]!);
  const took = performance.now() - startedAt;
  await end();
  return took;
}

/** What any program of this kind pays. */
function startNode(): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', () => resolve(performance.now() - startedAt)));
}

async function repeated(once: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let i = 0; i < 3; i++) values.push(await once());
  return values;
}
