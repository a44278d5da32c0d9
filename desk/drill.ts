import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { type Db, openDb } from '#db/connect.ts';
import type { NewSignature } from '#db/signatures.ts';
import { changesOf, changeTallies } from '#db/tallies.ts';
import { sealSignature } from '#features/petition/seal.ts';
import { DISCLOSURES } from '#features/petition/limits.ts';
import { makeKeyPair } from '#lib/age/key-pair.ts';
import { DISTRICTS } from '#lib/districts.ts';

/**
 * How long the hand-over takes with many rows: `node scripts/run.mjs drill-desk 100000`, which may take ten minutes
 * (`docs/decisions/040-budgets.md`). Not part of `npm test`: it takes a minute or two and half a gigabyte.
 */
export async function drill(say: (line: string) => void, count: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-drill-'));
  try {
    const { identity, recipient } = await makeKeyPair();
    writeFileSync(path.join(folder, 'organizer.key'), `${identity}\n`, { mode: 0o600 });
    const url = `file:${path.join(folder, 'site.db')}`;
    const db = await openDb(url);
    await timed(say, `sealed and stored ${count} rows`, () => fill(db, recipient, count));
    await db.destroy();
    const desk = (...args: string[]) => runDesk(folder, url, args);
    await timed(say, 'count', async () => desk('count'));
    await timed(say, 'export', async () => desk('export', 'rows.jsonl'));
    say(`  the file has ${Math.round(statSync(path.join(folder, 'rows.jsonl')).size / 1e6)} MB`);
    const open = ['open', 'rows.jsonl', '--key', 'organizer.key', '--out', 'lists'];
    await timed(say, `open on ${availableParallelism()} cores`, async () => desk(...open));
    say(`  council-list.csv has ${Math.round(statSync(path.join(folder, 'lists/council-list.csv')).size / 1e3)} kB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const CHUNK = 500;
/** Different names sealed to two keys, each used again and again: opening costs the same. */
const DIFFERENT = 1_000;

async function fill(db: Db, recipient: string, count: number): Promise<void> {
  const other = (await makeKeyPair()).recipient;
  const day = '2026-11-24';
  const packets: Pick<NewSignature, 'disclosure' | 'district' | 'textVersion' | 'day' | 'sealed'>[] = [];
  for (let i = 0; i < Math.min(DIFFERENT, count); i++) {
    const [disclosure, district] = [DISCLOSURES[i % 3]!, (i % DISTRICTS) + 1];
    const plain = { disclosure, district, textVersion: 'v1', day };
    const name = disclosure === 'count' ? '' : `Name ${i} ñ李`;
    const signature = {
      version: 1,
      name,
      zip: '53204',
      comment: i % 5 ? '' : '¡Ñandú!',
      locale: 'es',
      ...plain,
    } as const;
    packets.push({ ...plain, sealed: await sealSignature(signature, [other, recipient]) });
  }
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => {
      const id = crypto.randomUUID();
      return { id, codeHash: id, ...packets[(from + i) % packets.length]! };
    });
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('signatures').values(rows).execute();
      await changeTallies(
        trx,
        rows.flatMap(({ district = null, day }) => changesOf({ district, day, state: 'counted', confirmed: 0 }, 1)),
      );
    });
  }
}

function runDesk(folder: string, databaseUrl: string, args: string[]): void {
  const node = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', path.resolve('scripts/desk.mjs')];
  const env = { DATABASE_URL: databaseUrl, INIT_CWD: folder } as unknown as NodeJS.ProcessEnv; // no SITE_URL: a laptop
  const { status, stderr, stdout } = spawnSync(process.execPath, [...node, ...args, '--lang', 'en'], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`desk ${args[0]} ended with ${status}: ${stdout}${stderr}`);
}

async function timed(say: (line: string) => void, what: string, task: () => Promise<void>): Promise<void> {
  const startedAt = Date.now();
  await task();
  say(`${what}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}
