import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Db } from '#db/connect.ts';
import { createSignature } from '#db/signatures.ts';
import { onBothDatabases } from '#db/testing.ts';
import { getFigures, type KnownFigures, rounded, stepFigures } from './figures.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));

/** As if this were another process. */
const forgetFigures = () => (globalThis as { kept?: Map<string, unknown> }).kept?.delete('figures');

function receivedOf(known: KnownFigures): number | undefined {
  return known.state === 'known' ? known.figures.received : undefined;
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
    expect(receivedOf(getFigures())).toBe(3);
    const drawn = globalThis.figuresChangedAt ?? 0;

    await addSignature(db());
    await step(9);
    expect(receivedOf(getFigures())).toBe(3);
    expect(globalThis.figuresChangedAt).toBe(drawn);

    forgetFigures();
    await step(9);
    expect(receivedOf(getFigures())).toBe(3);
    await step(10);
    expect(receivedOf(getFigures())).toBe(4);
    expect(globalThis.figuresChangedAt).toBeGreaterThanOrEqual(drawn);

    await expect(stepFigures(() => Promise.reject(new Error('away')), at(30))).rejects.toThrow();
    expect(receivedOf(getFigures())).toBe(4);
  });

  test('districts are said in tens', async () => {
    for (let i = 0; i < 19; i++) await addSignature(db(), 12);
    for (let i = 0; i < 9; i++) await addSignature(db(), 3);
    await step(40);
    const known = getFigures();
    const districts = known.state === 'known' ? known.figures.districts : [];
    expect(districts).toHaveLength(15);
    expect(districts.filter(({ count }) => count !== null)).toEqual([{ district: 12, count: 10 }]);
  });
});

test('what is said of a district is a multiple of ten that is no more than the truth, or nothing', () => {
  const counts = fc.uniqueArray(fc.record({ district: fc.integer({ min: 1, max: 15 }), count: fc.nat(100_000) }), {
    selector: ({ district }) => district,
  });
  fc.assert(
    fc.property(counts, (counted) => {
      for (const { district, count } of rounded(counted)) {
        const exact = counted.find((each) => each.district === district)?.count ?? 0;
        if (exact < 10) expect(count).toBeNull();
        else expect([count! % 10, count! <= exact, exact - count! < 10]).toEqual([0, true, true]);
      }
    }),
  );
});
