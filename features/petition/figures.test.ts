import { beforeEach, expect, test } from 'vitest';
import type { Db } from '#db/connect.ts';
import { addPaperCount } from '#db/paper-counts.ts';
import { createSignature } from '#db/create-signature.ts';
import { confirmSignature } from '#db/signatures.ts';
import { onBothDatabases } from '#db/testing.ts';
import { type Figures, getFigures, roundedDays, stepFigures } from './figures.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));

/** As if this were another process. */
const forgetFigures = () => (globalThis as { kept?: Map<string, unknown> }).kept?.delete('figures');

function figures(): Figures | undefined {
  const known = getFigures();
  return known.state === 'known' ? known.value : undefined;
}

async function addSignature(db: Db, district: number | null = null): Promise<void> {
  const id = crypto.randomUUID();
  await createSignature(db, {
    signature: { id, codeHash: id, sealed: 'x', disclosure: 'count', district, textVersion: 'v1', day: '2026-11-24' },
    press: { hash: id, until: at(59).toISOString() },
    text: { version: 'v1', json: '{}', since: '2026-11-24' },
    ceiling: { key: id, now: at(0).toISOString(), until: at(1).toISOString(), most: 10 },
  });
}

beforeEach(() => void forgetFigures());

test('before anyone has asked, and in `next build`, there is no figure', () => {
  expect(getFigures()).toEqual({ state: 'unread' });
});

test('a database that does not answer leaves what was known, and says so when nothing was', async () => {
  await expect(stepFigures(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(getFigures()).toEqual({ state: 'unreadable' });
});

onBothDatabases((db) => {
  const step = (minute: number) => stepFigures(async () => db(), at(minute));

  test('the total is exact, steps every ten minutes, and all instances show the same', async () => {
    for (let i = 0; i < 3; i++) await addSignature(db());
    await step(0);
    expect(figures()?.received).toBe(3);
    const drawn = globalThis.figuresChangedAt ?? 0;

    await addSignature(db());
    await step(9);
    expect(figures()?.received).toBe(3);
    expect(globalThis.figuresChangedAt).toBe(drawn);

    forgetFigures();
    await step(9);
    expect(figures()?.received).toBe(3);
    await step(10);
    expect(figures()?.received).toBe(4);
    expect(globalThis.figuresChangedAt).toBeGreaterThanOrEqual(drawn);

    await expect(stepFigures(() => Promise.reject(new Error('away')), at(30))).rejects.toThrow();
    expect(figures()?.received).toBe(4);
  });

  test('districts are said in tens, and stand still until the total has moved enough', async () => {
    for (let i = 0; i < 19; i++) await addSignature(db(), 12);
    for (let i = 0; i < 9; i++) await addSignature(db(), 3);
    await step(40);
    expect(figures()?.districts).toHaveLength(15);
    const said = () => figures()?.districts.filter(({ count }) => count !== null);
    expect(said()).toEqual([{ district: 12, count: 10 }]);
    const since = figures()?.districtsAsOf;

    for (let i = 0; i < 10; i++) await addSignature(db(), 3);
    await step(50);
    expect([said(), figures()?.districtsAsOf]).toEqual([[{ district: 12, count: 10 }], since]);
    for (let i = 0; i < 10; i++) await addSignature(db());
    await step(60);
    expect(said()).toEqual([
      { district: 3, count: 10 },
      { district: 12, count: 10 },
    ]);
    expect(figures()?.districtsAsOf).toBe(figures()?.asOf);
  });

  test('confirmed addresses and paper stand beside', async () => {
    const { id } = await db().selectFrom('signatures').select('id').limit(1).executeTakeFirstOrThrow();
    await confirmSignature(db(), id);
    const sheet = { id: 'sheet', day: '2026-11-24', count: 40, district: null, place: null, addedOn: '2026-11-24' };
    await addPaperCount(db(), sheet);
    await step(70);
    expect(figures()).toMatchObject({ confirmed: 1, paper: 40 });
  });

  test('a day is charted when it is over', async () => {
    await step(70);
    expect(figures()?.days).toEqual([]);
    await stepFigures(async () => db(), new Date('2026-11-25T18:00:00Z'));
    expect(figures()?.days).toEqual([{ day: '2026-11-24', count: 50 }]);
  });
});

test('past days are said in tens, and only where that has moved', () => {
  const days = [3, 9, 10, 19, 21, 18].map((received, index) => ({ day: `2026-11-0${index + 1}`, received }));
  expect(roundedDays(days)).toEqual([
    { day: '2026-11-01', count: null },
    { day: '2026-11-03', count: 10 },
    { day: '2026-11-05', count: 20 },
    { day: '2026-11-06', count: 10 },
  ]);
});
