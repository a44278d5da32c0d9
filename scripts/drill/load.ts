import type { Answer } from './client.ts';
import { makeDatabase } from './database.ts';
import { ms, percentile, table } from './numbers.ts';
import { numberOf, optionsOf } from './options.ts';
import { signBesidePages } from './sign-beside-pages.ts';

/** One in twenty may take longer, with 35 sign-ups a second: `docs/decisions/040-budgets.md`. */
const SLOWEST_MS = 500;

const options = optionsOf({ seconds: '120', rate: '35', pages: '100' });
const [seconds, rate, pages] = (['seconds', 'rate', 'pages'] as const).map((name) => numberOf(name, options[name])) as [
  number,
  number,
  number,
];

const database = await makeDatabase(options.postgres);
console.log(`${database.name}: ${rate} sign-ups and ${pages} pages a second for ${seconds} s …`);
const { signed, opened, taken, slow, rows, received, quarantined, doSumsAgree } = await signBesidePages(database.url, {
  seconds,
  rate,
  pages,
});
await database.remove();

const lost = taken - rows;
const isRight = lost === 0 && doSumsAgree && received + quarantined === rows;
const areAllTaken = signed.every(({ status }) => status === 201);
console.log(
  table([
    ['', 'sent', 'answered well', 'half within', '95 % within', 'slowest'],
    line('sign-ups', signed, 201),
    line('pages', opened, 200),
  ]),
);
console.log(
  `\n${taken} acknowledged, ${rows} in the database (${received} counted, ${quarantined} set aside): ` +
    `${lost === 0 ? 'nothing lost' : `${lost} LOST`}; sums ${doSumsAgree ? 'agree' : 'DO NOT AGREE'}. ` +
    `95 % within ${ms(slow)} of ${SLOWEST_MS} ms (ratio ${(slow / SLOWEST_MS).toFixed(2)}).`,
);
process.exit(isRight && slow <= SLOWEST_MS && areAllTaken ? 0 : 1);

function line(name: string, answers: Answer[], right: number): string[] {
  const times = answers.map(({ ms: time }) => time);
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
