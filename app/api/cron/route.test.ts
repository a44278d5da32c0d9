import { beforeEach, expect, test, vi } from 'vitest';
import { restart } from '#content/testing.ts';
import { getDb } from '#db/connect.ts';
import { countAttempt } from '#db/rate-limits.ts';

const SECRET = 'c'.repeat(40);

beforeEach(() => {
  vi.resetModules();
  restart();
  vi.stubEnv('CRON_SECRET', SECRET);
});

async function call(authorization?: string): Promise<{ status: number; body: unknown }> {
  const { POST } = await import('./route.ts');
  const headers = authorization ? { authorization } : undefined;
  const answer = await POST(new Request('http://localhost:3000/api/cron', { method: 'POST', headers }));
  return { status: answer.status, body: await answer.json() };
}

test.each([undefined, 'Bearer', 'Bearer wrong', SECRET, `Basic ${SECRET}`])('%s is refused', async (authorization) => {
  expect((await call(authorization)).status).toBe(401);
});

test('without a secret nobody may call', async () => {
  vi.stubEnv('CRON_SECRET', '');
  expect((await call('Bearer ')).status).toBe(401);
});

test('content is refreshed and what is over is forgotten', async () => {
  const db = await getDb();
  await countAttempt(db, 'someone', '2026-01-01T00:00:00.000Z', '2026-01-01T01:00:00.000Z');
  expect(await call(`Bearer ${SECRET}`)).toEqual({
    status: 200,
    body: {
      content: 'embedded',
      forgotten: true,
      counted: true,
      kept: true,
      sent: 0,
      failed: 0,
      destroyed: 0,
      dead: 0,
    },
  });
  expect(await db.selectFrom('rateLimits').selectAll().execute()).toEqual([]);
});
