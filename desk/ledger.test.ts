import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Db, openDb } from '#db/connect.ts';
import { addDelivery, deleteDelivered, listDeliveries } from '#db/deliveries.ts';
import { beginExport, finishExport, lastExport } from '#db/exports.ts';
import { sumPaperCounts } from '#db/paper-counts.ts';
import { listBatches } from '#db/quarantine.ts';
import { sumTallies } from '#db/tallies.ts';
import { onBothDatabases, postgresUrlOf } from '#db/testing.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { daysFrom } from '#lib/retention.ts';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import { answerDesk } from './answer-request.ts';
import { deskForTests } from './testing.ts';
import { signForTests } from './testing-rows.ts';

const { desk, inFolder } = deskForTests();
const words = en.Desk;
const today = dayOf(new Date());
/** A look into the database that the desk works with. */
type Look = <Result>(task: (db: Db) => Promise<Result>) => Promise<Result>;
type Task = (url: string, look: Look) => Promise<void>;

const sign = (db: Db, batch?: string, day = '2026-11-24') =>
  signForTests(db, [], { sealed: 'x', batch, day, district: 3 });

/** As if a file had been made on that day, with everyone who signed before it. */
async function exportedOn(db: Db, madeOn: string): Promise<void> {
  const id = crypto.randomUUID();
  await beginExport(db, { id, madeAt: `${madeOn}T15:00:00.000Z`, madeOn, through: daysFrom(madeOn, -1) });
  await finishExport(db, id, `mark of ${madeOn}`);
}

/**
 * The three ways to the database: a server that holds SQLite's file and is asked, the file of a server that was stopped, and Postgres
 * beside its servers.
 */
onBothDatabases((db) => {
  const inEachWay = async (task: Task) => {
    const url = await postgresUrlOf(db());
    if (url) return task(url, (look) => look(db()));
    await withStoppedServer(task);
    await withRunningServer(task);
  };
  beforeEach(async () => {
    for (const table of ['signatures', 'tallies', 'paperCounts', 'deliveries', 'exports'] as const)
      await db().deleteFrom(table).execute();
  });

  test('count says what is counted, and whether it agrees with the rows', async () => {
    await inEachWay(async (databaseUrl, look) => {
      for (const batch of [undefined, undefined, 'words-a']) await look((own) => sign(own, batch));
      const { code, said } = await desk('count', [], { databaseUrl });
      expect([code, said]).toEqual([0, expect.stringContaining('all 3 rows')]);
      expect(said).toMatch(/Received +2 /);
      expect(said).toMatch(/Set aside +1 /);
      const tooMany = { name: 'received' as const, day: '2026-11-24', district: 3, shard: 99, count: 3 };
      await look((own) => own.insertInto('tallies').values(tooMany).execute());
      const wrong = await desk('count', [], { databaseUrl });
      expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining(words.count.differs)]);
      expect(wrong.said).toMatch(/Received +2026-11-24 +3 +5 +2/);
    });
  });

  test('paper adds up, a slip is mended, and what is no number is said', async () => {
    await inEachWay(async (databaseUrl, look) => {
      const add = (more: string) => desk(`paper add ${more}`, [], { databaseUrl });
      const { said } = await add('42 --day 2026-11-20 --district 12 --place library');
      expect(said).toContain('adds up to 42 now');
      expect(said).toContain('paper add -42 --day 2026-11-20 --district 12');
      expect((await add('-2')).said).toContain('adds up to 40 now');
      await look(async (own) => expect(await sumPaperCounts(own)).toBe(40));
      expect((await desk('paper list', [], { databaseUrl })).said).toMatch(/2026-11-20 +42 +12 +library/);
      for (const bad of ['0', 'many', '1.5', '5 --district 16', '5 --day 2026-02-30', '5 --day 2999-01-01']) {
        expect(await add(bad)).toMatchObject({ code: 1 });
      }
      await look(async (own) => expect(await sumPaperCounts(own)).toBe(40));
    });
  });

  test('what was set aside is counted or deleted only after a typed word', async () => {
    await inEachWay(async (databaseUrl, look) => {
      const quarantine = (more: string, answers: string[] = []) => desk(`quarantine ${more}`, answers, { databaseUrl });
      expect((await quarantine('list')).said).toBe(words.quarantine.none);
      for (const batch of ['words-a', 'words-a', 'words-b', 'blank-c']) await look((own) => sign(own, batch));
      expect((await quarantine('list')).said).toMatch(/words +words-a +2 +2026-11-24 +the same name/);
      expect(await quarantine('release gone')).toMatchObject({ code: 1 });
      expect(await quarantine('drop words', ['yes'])).toEqual({
        code: 1,
        said: expect.stringContaining(words.trouble.notConfirmed),
      });
      await look(async (own) => expect(await listBatches(own)).toHaveLength(3));

      expect((await quarantine('release words-b', ['Release'])).said).toContain('One signature counts now');
      const dropped = await quarantine('drop words --lang es', [es.Desk.quarantine.drop.word]);
      expect(dropped).toEqual({ code: 0, said: expect.stringContaining('Se borraron 2 firmas') });
      expect(await quarantine('release blank-c --yes')).toMatchObject({ code: 0 });
      await look(async (own) => {
        expect(await listBatches(own)).toEqual([]);
        expect(await sumTallies(own)).toEqual({ received: 2, confirmed: 0, quarantined: 0 });
      });
    });
  });

  test('a hand-over is recorded after a typed word, says when rows go, and can be taken back', async () => {
    await inEachWay(async (databaseUrl, look) => {
      const delivered = (more: string, answers: string[] = []) => desk(`delivered${more}`, answers, { databaseUrl });
      await look((own) => sign(own, undefined, '2026-10-05'));
      await look((own) => sign(own, undefined, '2026-10-09'));
      await look((own) => exportedOn(own, '2026-10-10'));
      const asked = await delivered(' --day 2026-10-10', ['2026-10-05', 'no']);
      expect([asked.code, asked.said]).toEqual([1, expect.stringContaining('one signature that counts')]);
      expect(asked.said).toContain('deleted here on January 8, 2027');
      expect(asked.said).toContain('mark of 2026-10-10');
      expect(await delivered(` --day 2026-10-10 --through ${today}`)).toMatchObject({ code: 1 });
      expect((await delivered('')).said).toContain(words.delivered.none);
      for (const dayless of [' --through 2026-10-05', ' --undo'])
        expect(await delivered(dayless)).toEqual({ code: 2, said: words.delivered.needsDay });

      expect(await delivered(' --day 2026-10-10 --through 2026-10-05', ['delivered'])).toMatchObject({ code: 0 });
      expect((await delivered('')).said).toMatch(/2026-10-10 +2026-10-05 +will be deleted on 2027-01-08/);
      expect(await delivered(' --undo --day 2026-10-10', ['undo'])).toMatchObject({ code: 0 });
      await look(async (own) => {
        expect(await listDeliveries(own)).toEqual([]);
        await addDelivery(own, { id: 'old', day: '2026-10-10', through: '2026-10-05' });
        await deleteDelivered(own, '2026-10-10', '2027-01-08');
      });
      expect(await delivered(' --undo --day 2026-10-10', ['undo'])).toMatchObject({ code: 1 });
      expect((await desk('count', [], { databaseUrl })).code).toBe(0); // rows are gone, the count stays
    });
  });

  test('promise forgotten: a hand-over is recorded only of what was on a list', async () => {
    await inEachWay(async (databaseUrl, look) => {
      const record = (more: string) => desk(`delivered --yes --day 2026-10-10 --through ${more}`, [], { databaseUrl });
      const refused = (said: string) => ({ code: 1, said: expect.stringContaining(said) });
      await look((own) => exportedOn(own, '2026-10-12'));
      expect(await record('2026-10-05')).toEqual(refused('No export was made by 2026-10-10'));
      await look((own) => exportedOn(own, '2026-10-06'));
      for (const late of ['2026-10-06', '2026-10-10']) {
        expect(await record(late)).toEqual(refused('Say --through 2026-10-05'));
        expect(await record(`${late} --lang es`)).toEqual(refused('Escriba --through 2026-10-05'));
      }
      await look((own) => sign(own, 'words-a', '2026-10-03'));
      expect(await record('2026-10-05')).toEqual(refused('Or record what is whole: --through 2026-10-02'));
      expect(await desk('quarantine release words-a --yes', [], { databaseUrl })).toMatchObject({ code: 0 });
      expect(await record('2026-10-05')).toEqual(refused('were released since'));
      await look(async (own) => expect(await listDeliveries(own)).toEqual([]));
      expect(await record('2026-10-02')).toMatchObject({ code: 0 });
      await look((own) => exportedOn(own, '2026-10-09')); // the one with those who were released
      expect(await record('2026-10-08')).toMatchObject({ code: 0 });
      await look(async (own) => expect(await listDeliveries(own)).toHaveLength(2));
    });
  });

  test('what can no longer be taken back is said, and what is no longer so is not recorded', async () => {
    await inEachWay(async (databaseUrl, look) => {
      await look((own) => exportedOn(own, '2026-10-10'));
      const given = '--day 2026-10-10 --through 2026-10-05';
      const flood = async () => void (await look((own) => sign(own, 'words-b', '2026-10-03')));
      const late = await desk(`delivered ${given}`, ['delivered'], { databaseUrl, asked: flood });
      expect([late.code, late.said]).toEqual([1, expect.stringContaining('are still set aside')]);
      await desk('quarantine drop words-b --yes', [], { databaseUrl });
      expect(await desk(`delivered ${given} --yes`, [], { databaseUrl })).toMatchObject({ code: 0 });
      const pass = async () => void (await look((own) => deleteDelivered(own, '2026-10-10', '2027-01-08')));
      const undo = await desk('delivered --undo --day 2026-10-10', ['undo'], { databaseUrl, asked: pass });
      expect([undo.code, undo.said]).toEqual([1, expect.stringContaining('Too late')]);
      expect(undo.said).not.toContain('no longer recorded');
    });
  });

  test('export is the same from all', async () => {
    await inEachWay(async (databaseUrl, look) => {
      for (let i = 0; i < 3; i++) await look((own) => sign(own));
      const name = `${crypto.randomUUID()}.jsonl`;
      const { code, said } = await desk(`export ${name}`, [], { databaseUrl });
      expect([code, said]).toEqual([0, expect.stringContaining('3 signatures were written')]);
      expect(readFileSync(inFolder(name), 'utf8').trimEnd().split('\n')).toHaveLength(5);
      expect(existsSync(inFolder(`${name}.unfinished`))).toBe(false);
      const { sha256 } = JSON.parse(readFileSync(inFolder(name), 'utf8').trimEnd().split('\n').at(-1)!);
      const made = await look((own) => lastExport(own, today));
      expect(made).toMatchObject({ mark: sha256, madeOn: today, through: daysFrom(today, -1) });
      expect((await desk(`export ${name}`, [], { databaseUrl })).said).toContain('I do not overwrite it');
    });
  });

  test('promise forgotten: an export whose file could not be written is no list that was handed over', async () => {
    await inEachWay(async (databaseUrl, look) => {
      await look((own) => sign(own));
      const { code, said } = await desk('export no-folder/list.jsonl', [], { databaseUrl });
      expect([code, said]).toEqual([1, expect.stringContaining('There is no folder')]);
      expect(said).toContain('no-folder');
      await look(async (own) => expect(await lastExport(own, today)).toBeUndefined());
    });
  });
});

test('promise forgotten: an export whose folder goes away while it is written is not recorded', async () => {
  await withStoppedServer(async (databaseUrl, look) => {
    await look((own) => sign(own));
    mkdirSync(inFolder('stick'));
    const pulledOut = () => rmSync(inFolder('stick'), { recursive: true, force: true });
    expect(await desk('export stick/list.jsonl', [], { databaseUrl, draw: pulledOut })).toMatchObject({ code: 1 });
    await look(async (own) => expect(await lastExport(own, today)).toBeUndefined());
  });
});

/** Nobody holds the file. */
async function withStoppedServer(task: Task): Promise<void> {
  const url = `file:${inFolder(`${crypto.randomUUID()}.db`)}`;
  await (await openDb(url)).destroy();
  await task(url, async (look) => {
    const db = await openDb(url);
    return look(db).finally(() => db.destroy());
  });
}

/** A server holds the file, and answers the desk as `background.ts` lets it. */
async function withRunningServer(task: Task): Promise<void> {
  const url = `file:${inFolder(`${crypto.randomUUID()}.db`)}`;
  const db = await openDb(url);
  let isOpen = true;
  const answering = (async () => {
    while (isOpen) await answerDesk(db, url, []).then(() => sleep(20));
  })();
  await task(url, (look) => look(db));
  isOpen = false;
  await answering;
  await db.destroy();
}

test('without a database, with one that does not answer, and with a silent server it is said', async () => {
  expect((await desk('count')).said).toContain('There is no database');
  expect(existsSync(inFolder('none.db'))).toBe(false);
  const away = await desk('count', [], { databaseUrl: 'postgres://nobody@127.0.0.1:9/none' });
  expect(away).toEqual({ code: 1, said: expect.stringContaining('does not answer') });
  writeFileSync(inFolder('busy.db.desk-request'), '{}');
  const db = await openDb(`file:${inFolder('busy.db')}`);
  expect((await desk('count', [], { databaseUrl: `file:${inFolder('busy.db')}` })).said).toContain('Another command');
  await db.destroy();
});

test('a request that is no task of ours, or has more in it, changes nothing', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const url = `file:${inFolder('odd.db')}`;
  const db = await openDb(url);
  const [request, answer] = [inFolder('odd.db.desk-request'), inFolder('odd.db.desk-answer')];
  for (const [task, input] of [
    ['constructor', {}],
    ['paperAdd', { day: 'x' }],
    ['export', { file: '/etc/passwd' }],
    [7, {}],
  ]) {
    writeFileSync(request, JSON.stringify({ id: 'i', task, input }));
    await answerDesk(db, url, []);
    if (existsSync(answer)) expect(JSON.parse(readFileSync(answer, 'utf8'))).toMatchObject({ state: 'failed' });
    expect(existsSync(request)).toBe(false);
  }
  await db.destroy();
  expect(String(logged.mock.calls)).not.toContain('passwd');
  logged.mockRestore();
});
