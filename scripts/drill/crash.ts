import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDb } from '#db/connect.ts';
import { compareTallies } from '#db/tallies.ts';
import { hashOfCode } from '#features/petition/code.ts';
import type { Receipt } from '#features/petition/submit.ts';
import { openAnswer } from '#lib/sealed-answer.ts';
import { type Person, sign, somebody } from './client.ts';
import { makeDatabase } from './database.ts';
import { numberOf, optionsOf } from './options.ts';
import { type Site, startSite } from './site.ts';

const options = optionsOf({ people: '200' });
const people = Array.from({ length: numberOf('people', options.people) }, somebody);
const AT_ONCE = 4;

const database = await makeDatabase(options.postgres);
let site: Site = await startSite(database.url);
let [kills, tries, answered, isOver] = [0, 0, 0, false];
/** The six words that each person was shown, as the hash that a row has. */
const shown = new Map<Person, Set<string>>();

console.log(`${database.name}: ${people.length} people sign while the server is killed at random …`);
const waiting = [...people];
await Promise.all([killing(), Promise.all(Array.from({ length: AT_ONCE }, signing)).then(() => (isOver = true))]);
await site.stop();

const db = await openDb(database.url);
const rows = new Set((await db.selectFrom('signatures').select('codeHash').execute()).map(({ codeHash }) => codeHash));
const mismatches = await compareTallies(db);
await db.destroy();
await database.remove();

const lost = [...shown.values()].filter((codes) => ![...codes].every((code) => rows.has(code))).length;
const changed = [...shown.values()].filter((codes) => codes.size > 1).length;
console.log(
  `${kills} kills, ${tries} presses. ${shown.size} people were shown six words; ${lost} of them have no signature, ` +
    `${changed} were shown two codes. ${rows.size} rows for ${people.length} people; sums ${mismatches.length === 0 ? 'agree' : 'DO NOT AGREE'}.`,
);
process.exit(lost + changed + mismatches.length === 0 && rows.size === people.length ? 0 : 1);

/** Presses until the six words are there, as people do, and sometimes once more. */
async function signing(): Promise<void> {
  for (let person = waiting.pop(); person; person = waiting.pop()) {
    for (let again = randomInt(5) === 0 ? 2 : 1; again > 0;) {
      tries++;
      const { status, cookies } = await sign(site.port, person);
      if (status === 201) {
        answered++;
        await remember(person, cookies);
        again--;
      } else await sleep(50);
    }
    await sleep(randomInt(40));
  }
}

async function remember(person: Person, cookies: string[]): Promise<void> {
  const value = cookies.map((cookie) => /^answer=([^;]+)/.exec(cookie)?.[1]).find(Boolean);
  const receipt = await openAnswer<Receipt>(value ?? '');
  if (!receipt) throw new Error('A signature was acknowledged without a receipt.');
  const codes = shown.get(person) ?? new Set();
  shown.set(person, codes.add(hashOfCode(receipt.code.join(' '))));
}

/** Somewhere in the middle of what it is doing, but never before it has got anything done. */
async function killing(): Promise<void> {
  while (!isOver) {
    const until = answered + randomInt(1, 25);
    while (answered < until && !isOver) await sleep(5);
    await sleep(randomInt(30));
    if (isOver) return;
    await site.kill();
    kills++;
    site = await startSite(database.url, site.port);
  }
}
