import { expect, test } from 'vitest';
import { findFigures, listFigureDays, saveFigures } from './figures.ts';
import { onBothDatabases } from './testing.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute)).toISOString();
const DAY = '2026-11-24';
const figures = (received: number, minute: number) => ({
  received,
  confirmed: 1,
  paper: 2,
  asOf: at(minute),
  districts: '[]',
  districtsReceived: 3,
  districtsAsOf: at(0),
});

onBothDatabases((db) => {
  test('figures step only when the last step is old enough, whoever asks', async () => {
    expect(await findFigures(db())).toBeUndefined();
    expect(await saveFigures(db(), figures(5, 0), at(-10), DAY)).toEqual(figures(5, 0));
    expect(await saveFigures(db(), figures(6, 9), at(-1), DAY)).toEqual(figures(5, 0));
    expect(await saveFigures(db(), figures(7, 10), at(0), DAY)).toEqual(figures(7, 10));
    expect(await findFigures(db())).toEqual(figures(7, 10));
  });

  test('the last total of each day is kept, and the day that is not over is not listed', async () => {
    await saveFigures(db(), figures(9, 30), at(20), DAY);
    await saveFigures(db(), figures(11, 31), at(21), DAY); // too early: published nowhere, so not charted either
    await saveFigures(db(), figures(8, 50), at(40), '2026-11-25');
    expect(await listFigureDays(db(), '2026-11-25')).toEqual([{ day: DAY, received: 9 }]);
    expect(await listFigureDays(db(), '2026-11-26')).toHaveLength(2);
  });
});
