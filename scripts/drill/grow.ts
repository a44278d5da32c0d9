import { openDb } from '#db/connect.ts';
import { makeDatabase } from './database.ts';
import { ms, percentile, table } from './numbers.ts';
import { numberOf, optionsOf } from './options.ts';
import { fillRows, timeRows } from './rows.ts';

const options = optionsOf({ rows: '10000,100000,1000000' });
const sizes = options.rows.split(',').map((text) => numberOf('rows', text));
const database = await makeDatabase(options.postgres);
const db = await openDb(database.url);

const half = (times: number[]) => ms(percentile(times, 0.5));
const lines = [[database.name, 'sign-up, half within', '95 % within', 'take back', 'count', 'count every row']];
let before = 0;
for (const size of sizes) {
  await fillRows(db, size - before);
  before = size;
  const { signing, back, count, every } = await timeRows(db);
  lines.push([`${size} rows`, half(signing), ms(percentile(signing, 0.95)), half(back), half(count), half(every)]);
  console.log(`${size} rows measured.`);
}
console.log(table(lines));
await db.destroy();
await database.remove();
