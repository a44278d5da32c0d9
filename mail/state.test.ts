import { afterEach, expect, test, vi } from 'vitest';
import { onBothDatabases } from '#db/testing.ts';
import { RANKS } from '#db/outbox.ts';
import { hoursFrom } from '#lib/retention.ts';
import { describeMail } from './state.ts';
import { addConfirmJob, clearMail } from './testing.ts';
import { mailWayOf } from './way.ts';

const START = new Date('2026-11-24T15:20:00Z');
const way = vi.hoisted(() => ({ current: 'smtp' }));
vi.mock('./way.ts', async (original) => ({ ...(await original<object>()), mailWay: () => way.current }));
afterEach(() => void (way.current = 'smtp'));

onBothDatabases((db) => {
  test('health says in a word whether mails leave, and nothing about how many', async () => {
    await clearMail(db());
    const { job } = await addConfirmJob(db(), 'ana@example.org', START);
    const after = (hours: number) => describeMail(db(), new Date(hoursFrom(START, hours)));
    expect([await after(0), await after(0.5), await after(3)]).toEqual(['on', 'on', 'late']);
    await db().updateTable('outbox').set({ reason: 'later', rank: RANKS.setAside }).where('id', '=', job.id).execute();
    expect(await after(3), 'set aside, and then the mail server failed').toBe('on');
    await db().updateTable('outbox').set({ reason: 'setAside', rank: RANKS.asked }).where('id', '=', job.id).execute();
    expect(await after(3)).toBe('on');
    way.current = 'files';
    expect(await after(0)).toBe('demo');
    way.current = 'off';
    expect(await after(3)).toBe('off');
  });
});

test.each([
  [{ SMTP_URL: 'smtp://127.0.0.1', isDemo: true }, 'smtp'],
  [{ SMTP_URL: 'smtp://127.0.0.1', MAIL_FOLDER: '/x', isDemo: false }, 'smtp'],
  [{ MAIL_FOLDER: '/x', isDemo: true }, 'files'],
  [{ MAIL_FOLDER: '/x', isDemo: false }, 'off'],
  [{ isDemo: true }, 'off'],
])('%j: %s', (given, expected) => {
  expect(mailWayOf(given)).toBe(expected);
});
