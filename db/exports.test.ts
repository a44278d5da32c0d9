import { beforeEach, expect, test } from 'vitest';
import { beginExport, finishExport, lastExport, noteReleased } from './exports.ts';
import { onBothDatabases } from './testing.ts';

onBothDatabases((db) => {
  beforeEach(async () => void (await db().deleteFrom('exports').execute()));

  const begin = (madeOn: string, through: string) =>
    beginExport(db(), { id: madeOn, madeAt: `${madeOn}T15:00:00.000Z`, madeOn, through });

  async function make(madeOn: string, through: string): Promise<void> {
    await begin(madeOn, through);
    await finishExport(db(), madeOn, `mark of ${madeOn}`);
  }

  test('one whose file never became whole was no list', async () => {
    await begin('2026-10-06', '2026-10-05');
    expect(await lastExport(db(), '2026-10-10')).toBeUndefined();
    await make('2026-10-04', '2026-10-03');
    expect(await lastExport(db(), '2026-10-10')).toMatchObject({ mark: 'mark of 2026-10-04' });
  });

  test('the last that was made by a day, and the last that ends with one', async () => {
    await make('2026-10-04', '2026-10-03');
    await make('2026-10-08', '2026-10-07');
    expect(await lastExport(db(), '2026-10-08')).toMatchObject({ madeOn: '2026-10-08' });
    expect(await lastExport(db(), '2026-10-07')).toMatchObject({ madeOn: '2026-10-04' });
    expect(await lastExport(db(), '2026-10-08', '2026-10-03')).toMatchObject({ madeOn: '2026-10-04' });
  });

  test('what is released is missing from every export that goes as far, from the earliest day on', async () => {
    await make('2026-10-05', '2026-10-04');
    await make('2026-10-06', '2026-10-05');
    const releasedFrom = async () =>
      (await db().selectFrom('exports').select('releasedFrom').orderBy('madeOn').execute()).map(
        (row) => row.releasedFrom,
      );
    for (const [day, expected] of [
      ['2026-10-05', [null, '2026-10-05']],
      ['2026-10-03', ['2026-10-03', '2026-10-03']],
      ['2026-10-04', ['2026-10-03', '2026-10-03']],
    ] as const) {
      await noteReleased(db(), day);
      expect(await releasedFrom(), day).toEqual(expected);
    }
  });
});
