import { expect, test } from 'vitest';
import { daysFrom, minutesFrom, RETENTION } from '#lib/retention.ts';
import { addDelivery } from './deliveries.ts';
import { forgetBefore } from './forget.ts';
import { countAttempt } from './rate-limits.ts';
import { createSignature } from './create-signature.ts';
import { sumTallies } from './tallies.ts';
import { onBothDatabases } from './testing.ts';

const signedAt = new Date('2026-11-24T18:00:00Z');
const after = (minutes: number, ms = 0) => new Date(signedAt.getTime() + minutes * 60_000 + ms);

onBothDatabases((db) => {
  const countOf = async (table: 'presses' | 'rateLimits' | 'signatures') =>
    (await db().selectFrom(table).selectAll().execute()).length;

  test('promise forgotten: a press, a try and a row go when their time is over, and no moment later', async () => {
    const now = signedAt.toISOString();
    await createSignature(db(), {
      signature: {
        id: '1',
        codeHash: '1',
        sealed: 'x',
        disclosure: 'count',
        district: null,
        textVersion: 'v',
        day: '2026-11-24',
      },
      press: { hash: 'p', until: minutesFrom(signedAt, RETENTION.pressMinutes) },
      text: { version: 'v', json: '{}', since: '2026-11-24' },
      ceiling: { key: 'a minute', now, until: minutesFrom(signedAt, 1), most: 9 },
    });
    await countAttempt(db(), 'a network', now, minutesFrom(signedAt, RETENTION.attemptMinutes));

    await forgetBefore(db(), after(RETENTION.pressMinutes, -1));
    expect([await countOf('presses'), await countOf('rateLimits')]).toEqual([1, 1]);
    await forgetBefore(db(), after(RETENTION.pressMinutes));
    expect([await countOf('presses'), await countOf('rateLimits')]).toEqual([0, 0]);

    await forgetBefore(db(), new Date('2036-01-01T12:00:00Z'));
    expect(await countOf('signatures')).toBe(1); // never handed over
    await addDelivery(db(), { id: 'd', day: '2026-12-01', through: '2026-11-30' });
    const last = daysFrom('2026-12-01', RETENTION.rowDaysAfterDelivery - 1);
    await forgetBefore(db(), new Date(`${last}T12:00:00Z`));
    expect(await countOf('signatures')).toBe(1);
    await forgetBefore(db(), new Date(`${daysFrom(last, 1)}T12:00:00Z`));
    expect(await countOf('signatures')).toBe(0);
    expect((await sumTallies(db())).received).toBe(1);
  });
});
