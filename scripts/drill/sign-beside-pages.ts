import { setTimeout as sleep } from 'node:timers/promises';
import { openDb } from '#db/connect.ts';
import { compareTallies, sumTallies } from '#db/tallies.ts';
import { type Answer, openPage, sign, somebody } from './client.ts';
import { percentile } from './numbers.ts';
import { startSite } from './site.ts';

const PAGES = [
  '/en',
  '/es',
  '/en/petition',
  '/es/peticion',
  '/en/faq',
  '/es/preguntas',
  '/en/compare',
  '/en/petition/figures',
];
/** Sign-ups before the clock runs, so that code is compiled and pages are kept. */
const WARM_UP = 20;

export type Load = { seconds: number; rate: number; pages: number };
export type Loaded = {
  signed: Answer[];
  opened: Answer[];
  /** Sign-ups that were acknowledged, those before the clock ran included. */
  taken: number;
  /** Milliseconds that 95 % of the sign-ups did not exceed. */
  slow: number;
} & Stored;
type Stored = { rows: number; received: number; quarantined: number; doSumsAgree: boolean };

/** A site on this empty database: so many sign-ups a second beside so many pages, then a look at what was stored. */
export async function signBesidePages(databaseUrl: string, { seconds, rate, pages }: Load): Promise<Loaded> {
  const site = await startSite(databaseUrl);
  for (const page of PAGES) await openPage(site.port, page);
  const warmUp: Answer[] = [];
  for (let i = 0; i < WARM_UP; i++) warmUp.push(await sign(site.port, somebody()));
  const [signed, opened] = await Promise.all([
    evenly(rate, seconds, () => sign(site.port, somebody())),
    evenly(pages, seconds, (index) => openPage(site.port, PAGES[index % PAGES.length]!)),
  ]);
  await site.stop();
  const taken = [...warmUp, ...signed].filter(({ status }) => status === 201).length;
  const times = signed.map(({ ms }) => ms);
  return { signed, opened, taken, slow: percentile(times, 0.95), ...(await readStored(databaseUrl)) };
}

async function readStored(databaseUrl: string): Promise<Stored> {
  const db = await openDb(databaseUrl);
  const { received, quarantined } = await sumTallies(db);
  const doSumsAgree = (await compareTallies(db)).length === 0;
  const counted = db.selectFrom('signatures').select(({ fn }) => fn.countAll().as('rows'));
  const { rows } = await counted.executeTakeFirstOrThrow();
  await db.destroy();
  return { rows: Number(rows), received, quarantined, doSumsAgree };
}

/** At even moments, whether or not the last was answered: people do not wait for each other. */
async function evenly(perSecond: number, long: number, once: (index: number) => Promise<Answer>): Promise<Answer[]> {
  const startedAt = performance.now();
  const answers: Promise<Answer>[] = [];
  for (let index = 0; index < perSecond * long; index++) {
    const wait = startedAt + (index * 1_000) / perSecond - performance.now();
    if (wait > 1) await sleep(wait);
    answers.push(once(index));
  }
  return Promise.all(answers);
}
