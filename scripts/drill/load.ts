import { setTimeout as sleep } from 'node:timers/promises';
import { openDb } from '#db/connect.ts';
import { compareTallies, sumTallies } from '#db/tallies.ts';
import { type Answer, openPage, sign, somebody } from './client.ts';
import { makeDatabase } from './database.ts';
import { ms, percentile, table } from './numbers.ts';
import { numberOf, optionsOf } from './options.ts';
import { startSite } from './site.ts';

/** Of the design: 35 sign-ups a second, and one in twenty may take longer than this. */
const SLOWEST_MS = 500;
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

const options = optionsOf({ seconds: '120', rate: '35', pages: '100' });
const [seconds, rate, pages] = (['seconds', 'rate', 'pages'] as const).map((name) => numberOf(name, options[name])) as [
  number,
  number,
  number,
];

const database = await makeDatabase(options.postgres);
const site = await startSite(database.url);
for (const page of PAGES) await openPage(site.port, page);
for (let i = 0; i < 20; i++) await sign(site.port, somebody());

console.log(`${database.name}: ${rate} sign-ups and ${pages} pages a second for ${seconds} s …`);
const [signed, opened] = await Promise.all([
  evenly(rate, seconds, () => sign(site.port, somebody())),
  evenly(pages, seconds, (index) => openPage(site.port, PAGES[index % PAGES.length]!)),
]);
await site.stop();

const db = await openDb(database.url);
const sums = await sumTallies(db);
const mismatches = await compareTallies(db);
const { rows } = await db
  .selectFrom('signatures')
  .select(({ fn }) => fn.countAll().as('rows'))
  .executeTakeFirstOrThrow();
await db.destroy();
await database.remove();

const taken = signed.filter(({ status }) => status === 201).length + 20;
const lost = taken - Number(rows);
const isRight = lost === 0 && mismatches.length === 0 && sums.received + sums.quarantined === Number(rows);
const slow = percentile(timesOf(signed), 0.95);
console.log(
  table([
    ['', 'sent', 'answered well', 'half within', '95 % within', 'slowest'],
    line('sign-ups', signed, 201),
    line('pages', opened, 200),
  ]),
);
console.log(
  `\n${taken} acknowledged, ${rows} in the database (${sums.received} counted, ${sums.quarantined} set aside): ` +
    `${lost === 0 ? 'nothing lost' : `${lost} LOST`}; sums ${mismatches.length === 0 ? 'agree' : 'DO NOT AGREE'}. ` +
    `95 % within ${ms(slow)} of ${SLOWEST_MS} ms (ratio ${(slow / SLOWEST_MS).toFixed(2)}).`,
);
process.exit(isRight && slow <= SLOWEST_MS && taken - 20 === signed.length ? 0 : 1);

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

function timesOf(answers: Answer[]): number[] {
  return answers.map(({ ms: time }) => time);
}

function line(name: string, answers: Answer[], right: number): string[] {
  const times = timesOf(answers);
  const well = answers.filter(({ status }) => status === right).length;
  return [
    name,
    `${answers.length}`,
    `${well}`,
    ms(percentile(times, 0.5)),
    ms(percentile(times, 0.95)),
    ms(Math.max(...times)),
  ];
}
