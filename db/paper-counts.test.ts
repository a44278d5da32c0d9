import { expect, test } from 'vitest';
import { addPaperCount, listPaperCounts, sumPaperCounts } from './paper-counts.ts';
import { onBothDatabases } from './testing.ts';

onBothDatabases((db) => {
  test('paper adds up, corrections included, and never goes below nothing', async () => {
    expect(await sumPaperCounts(db())).toBe(0);
    const sheet = { day: '2026-11-20', addedOn: '2026-11-24', district: 12, place: 'hall' };
    await addPaperCount(db(), { id: 'a', count: 40, ...sheet });
    await addPaperCount(db(), { id: 'b', count: -5, ...sheet, district: null, place: null });
    expect(await sumPaperCounts(db())).toBe(35);
    expect((await listPaperCounts(db())).map(({ id, district }) => [id, district])).toEqual([
      ['a', 12],
      ['b', null],
    ]);
    await addPaperCount(db(), { id: 'c', count: -99, ...sheet });
    expect(await sumPaperCounts(db())).toBe(0);
  });
});
