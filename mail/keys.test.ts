import { afterEach, expect, test } from 'vitest';
import { forgetMailBefore } from '#db/forget-mail.ts';
import { onBothDatabases } from '#db/testing.ts';
import { env } from '#lib/env.ts';
import { hoursFrom, RETENTION } from '#lib/retention.ts';
import { markOfAddress } from './address.ts';
import { closeWithMailKey, currentMailKey, openWithMailKey } from './keys.ts';

const START = new Date('2026-11-24T15:59:59.999Z');

const { SITE_SECRET } = env;
afterEach(() => void (env.SITE_SECRET = SITE_SECRET));

onBothDatabases((db) => {
  test('what one instance closes another opens, only as what it is, and never after its time', async () => {
    const [one, other] = await Promise.all([currentMailKey(db(), START), currentMailKey(db(), START)]);
    expect(one).toEqual(other);
    const sealed = closeWithMailKey(one, 'confirm 1', { to: 'ana@example.org' });
    expect(await openWithMailKey(db(), other.id, 'confirm 1', sealed)).toEqual({ to: 'ana@example.org' });
    expect(await openWithMailKey(db(), other.id, 'confirm 2', sealed)).toBeUndefined();
    const altered = `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`;
    expect(await openWithMailKey(db(), other.id, 'confirm 1', altered)).toBeUndefined();
    expect(await openWithMailKey(db(), other.id, 'confirm 1', '')).toBeUndefined();

    await forgetMailBefore(db(), new Date(hoursFrom(START, RETENTION.mailKeyHours)));
    expect(await openWithMailKey(db(), other.id, 'confirm 1', sealed)).toBeUndefined();
  });

  test('a copy of the database alone opens nothing: it takes the secret of the site too', async () => {
    const key = await currentMailKey(db(), START);
    const sealed = closeWithMailKey(key, 'confirm 1', { to: 'ana@example.org' });
    expect(await openWithMailKey(db(), key.id, 'confirm 1', sealed)).toBeDefined();
    env.SITE_SECRET = 'the secret of another site, whose database it is not';
    expect(await openWithMailKey(db(), key.id, 'confirm 1', sealed)).toBeUndefined();
  });

  test('each hour has its own key, and nothing tells how long an address is', async () => {
    const [before, after] = [await currentMailKey(db(), START), await currentMailKey(db(), new Date(+START + 1))];
    expect(before.key.equals(after.key)).toBe(false);
    const [short, long] = ['a@b.co', `${'a'.repeat(60)}@${'b'.repeat(60)}.org`].map((to) =>
      closeWithMailKey(after, 'p', { to }),
    );
    expect(short!.length).toBe(long!.length);
    expect(closeWithMailKey(after, 'p', { to: 'a@b.co' })).not.toBe(short);
  });
});

test('one mailbox has one mark, another has another, and none can be read', () => {
  const mark = markOfAddress('Ana.Lopez@Gmail.com');
  expect(mark).toMatch(/^[0-9a-f]{64}$/);
  for (const same of ['analopez@gmail.com', ' ana.lopez+news@GMAIL.com ']) expect(markOfAddress(same)).toBe(mark);
  for (const other of ['ana.lopez@example.org', 'analopes@gmail.com', '+@gmail.com'])
    expect(markOfAddress(other)).not.toBe(mark);
  expect(markOfAddress('a.b@example.org')).not.toBe(markOfAddress('ab@example.org'));
});
