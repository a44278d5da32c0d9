import { expect, test } from 'vitest';
import { addDelivery, deleteDelivered, lastDeletedDay, listDeliveries, removeDelivery } from './deliveries.ts';
import { createSignature } from './create-signature.ts';
import { releaseBatch } from './quarantine.ts';
import { compareTallies, sumTallies } from './tallies.ts';
import { onBothDatabases } from './testing.ts';

onBothDatabases((db) => {
  const sign = async (day: string, batch?: string) => {
    const id = crypto.randomUUID();
    await createSignature(db(), {
      signature: { id, codeHash: id, sealed: 'x', disclosure: 'count', district: null, textVersion: 'v1', day, batch },
      press: { hash: id, until: '2027' },
      text: { version: 'v1', json: '{}', since: day },
      ceiling: { key: id, now: '2026', until: '2027', most: 1 },
    });
  };
  const days = async () =>
    (await db().selectFrom('signatures').select('day').orderBy('day').execute()).map(({ day }) => day);

  test('what was handed over long enough ago is deleted, what came later stays, and the count stays', async () => {
    for (const day of ['2026-11-01', '2026-11-02', '2026-11-03']) await sign(day);
    await addDelivery(db(), { id: 'd1', day: '2026-11-03', through: '2026-11-02' });
    expect(await deleteDelivered(db(), '2026-11-02', '2027-02-01')).toBe(0);
    expect(await days()).toHaveLength(3);
    expect(await lastDeletedDay(db())).toBe('');

    expect(await deleteDelivered(db(), '2026-11-03', '2027-02-01')).toBe(2);
    expect(await deleteDelivered(db(), '2026-11-03', '2027-02-02')).toBe(0);
    expect(await days()).toEqual(['2026-11-03']);
    expect((await sumTallies(db())).received).toBe(3);
    expect(await lastDeletedDay(db())).toBe('2026-11-02');
    expect(await compareTallies(db(), await lastDeletedDay(db()))).toEqual([]);
    expect(await removeDelivery(db(), 'd1')).toBe(false);
  });

  test('more rows than are deleted at once are deleted too', async () => {
    const row = { sealed: 'x', disclosure: 'count' as const, district: null, textVersion: 'v', day: '2026-11-10' };
    const rows = Array.from({ length: 1_100 }, () => ({
      id: crypto.randomUUID(),
      codeHash: crypto.randomUUID(),
      ...row,
    }));
    await db().insertInto('signatures').values(rows).execute();
    await addDelivery(db(), { id: 'many', day: '2026-11-20', through: '2026-11-10' });
    expect(await deleteDelivered(db(), '2026-11-20', '2027-03-01')).toBe(1_101);
    expect(await days()).toEqual([]);
    await db().deleteFrom('deliveries').where('id', '=', 'many').execute();
  });

  test('a hand-over recorded by mistake can be taken back while its rows are there', async () => {
    await addDelivery(db(), { id: 'd2', day: '2026-12-01', through: '2026-11-30' });
    expect(await removeDelivery(db(), 'd2')).toBe(true);
    expect((await listDeliveries(db())).map(({ id }) => id)).toEqual(['d1']);
  });

  test('promise forgotten: what is still set aside was on no list, so it stays, and the count agrees with it', async () => {
    const before = await sumTallies(db());
    await sign('2026-11-06', 'words-a');
    await sign('2026-11-06');
    await addDelivery(db(), { id: 'aside', day: '2026-11-07', through: '2026-11-06' });
    expect(await deleteDelivered(db(), '2026-11-07', '2027-02-06')).toBe(1);
    expect(await days()).toEqual(['2026-11-06']);
    expect((await sumTallies(db())).quarantined).toBe(before.quarantined + 1);
    expect(await releaseBatch(db(), 'words-a')).toBe(1);
    expect(await sumTallies(db())).toEqual({ ...before, received: before.received + 2 });
    expect(await deleteDelivered(db(), '2026-11-07', '2027-02-07')).toBe(0); // released since, so on no list yet
    expect(await days()).toEqual(['2026-11-06']);
    expect(await lastDeletedDay(db())).toBe('2026-11-06'); // of two hand-overs
  });
});
