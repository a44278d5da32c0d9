import { expect, test } from 'vitest';
import { findFigures, saveFigures } from './figures.ts';
import { onBothDatabases } from './testing.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute)).toISOString();
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
    expect(await saveFigures(db(), figures(5, 0), at(-10))).toEqual(figures(5, 0));
    expect(await saveFigures(db(), figures(6, 9), at(-1))).toEqual(figures(5, 0));
    expect(await saveFigures(db(), figures(7, 10), at(0))).toEqual(figures(7, 10));
    expect(await findFigures(db())).toEqual(figures(7, 10));
  });
});
