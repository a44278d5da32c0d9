import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Db } from './connect.ts';
import { dropBatch, listBatches, releaseBatch } from './quarantine.ts';
import { createSignature } from './create-signature.ts';
import { confirmSignature, deleteSignature } from './signatures.ts';
import { changeTallies, compareTallies, sumByDay, sumByDistrict, sumTallies } from './tallies.ts';
import { onBothDatabases } from './testing.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const LATER = '2026-11-24T12:10:00.000Z';

async function sign(db: Db, day: string, district: number | null, batch: string | null = null): Promise<string> {
  const id = crypto.randomUUID();
  await createSignature(db, {
    signature: { id, codeHash: id, sealed: 'x', disclosure: 'count', district, textVersion: 'v1', day, batch },
    press: { hash: id, until: LATER },
    text: { version: 'v1', json: '{}', since: day },
    ceiling: { key: 'all', now: NOW, until: LATER, most: 1_000_000 },
  });
  return id;
}

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('sign' as const),
      day: fc.integer({ min: 1, max: 3 }),
      district: fc.option(fc.integer({ min: 1, max: 3 })),
      held: fc.option(fc.constantFrom('same-1', 'network-2')),
    }),
  },
  fc.record({ act: fc.constant('withdraw' as const), which: fc.nat() }),
  fc.record({ act: fc.constant('confirm' as const), which: fc.nat() }),
  fc.record({
    act: fc.constantFrom('release' as const, 'drop' as const),
    batch: fc.constantFrom('same-1', 'network-2'),
  }),
);

onBothDatabases((db) => {
  beforeEach(async () => {
    await db().deleteFrom('signatures').execute();
    await db().deleteFrom('tallies').execute();
  });

  test('whatever happens, in whatever order, the tallies are what counting every row gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const ids: string[] = [];
        for (const each of steps) {
          if (each.act === 'sign') ids.push(await sign(db(), `2026-11-0${each.day}`, each.district, each.held));
          else if ('batch' in each) await { release: releaseBatch, drop: dropBatch }[each.act](db(), each.batch);
          else if (each.act === 'confirm') await confirmSignature(db(), ids[each.which % ids.length] ?? 'nobody');
          else await deleteSignature(db(), ids[each.which % ids.length] ?? 'nobody');
        }
        expect(await compareTallies(db())).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('a tally that is wrong is found', async () => {
    await sign(db(), '2026-11-01', 3);
    await changeTallies(db(), [{ name: 'received', day: '2026-11-01', district: 3, by: 2 }]);
    const mismatch = { name: 'received', day: '2026-11-01', district: 3, tally: 3, rows: 1 };
    expect(await compareTallies(db())).toEqual([mismatch]);
    expect(await compareTallies(db(), '2026-11-01')).toEqual([]);
  });

  test('sums are by kind, by district and by day', async () => {
    for (const district of [3, 12, 12, null]) await sign(db(), '2026-11-01', district);
    await sign(db(), '2026-11-02', null);
    await sign(db(), '2026-11-02', 3, 'same-1');
    expect(await sumTallies(db())).toEqual({ received: 5, confirmed: 0, quarantined: 1 });
    expect(await sumByDistrict(db())).toEqual([
      { district: 3, count: 1 },
      { district: 12, count: 2 },
    ]);
    expect(await sumByDay(db())).toEqual([
      { day: '2026-11-01', count: 4 },
      { day: '2026-11-02', count: 1 },
    ]);
  });

  test('a flood is listed by its batch, and released or dropped as one', async () => {
    for (let i = 0; i < 3; i++) await sign(db(), `2026-11-0${i + 1}`, 1, 'same-1');
    await sign(db(), '2026-11-02', null, 'network-2');
    expect(await listBatches(db())).toEqual([
      { batch: 'same-1', count: 3, firstDay: '2026-11-01', lastDay: '2026-11-03' },
      { batch: 'network-2', count: 1, firstDay: '2026-11-02', lastDay: '2026-11-02' },
    ]);
    expect(await releaseBatch(db(), 'same-1')).toBe(3);
    expect(await dropBatch(db(), 'network-2')).toBe(1);
    expect(await dropBatch(db(), 'same-1')).toBe(0);
    expect(await listBatches(db())).toEqual([]);
    expect(await sumTallies(db())).toEqual({ received: 3, confirmed: 0, quarantined: 0 });
  });

  test('signing and taking back at once, many times, loses no count', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, (_, i) => sign(db(), '2026-11-01', (i % 4) + 1)));
    await Promise.all(ids.slice(0, 15).map((id) => deleteSignature(db(), id)));
    expect(await compareTallies(db())).toEqual([]);
    expect((await sumTallies(db())).received).toBe(25);
  });
});
