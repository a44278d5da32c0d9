import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { onBothDatabases, postgresUrlOf } from '#db/testing.ts';
import type { Db } from '#db/connect.ts';
import { countSignatures } from '#db/signatures.ts';
import { formRequest } from '#lib/testing-forms.ts';

vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));

const SECRET = 'c'.repeat(40);
const filled = { disclosure: 'count', zip: '53204', district: '12' };
const SIGN = '/api/petition';

/** As the host starts it: no `server/` in front, no loop behind. */
describe('where routes run by themselves', () => {
  onBothDatabases((db, name) => {
    beforeAll(async () => {
      vi.resetModules();
      (globalThis as { kept?: unknown }).kept = undefined;
      vi.stubEnv('CLIENT_ADDRESS_HEADER', '');
      vi.stubEnv('DEMO_RECIPIENT', 'age1upspn4sm774ek9vqyyfcfdqx98smlj85esr4a4zx863jsyfndqaq6ehh7g');
      vi.stubEnv('VERCEL', '1');
      vi.stubEnv('CRON_SECRET', SECRET);
      vi.stubEnv('DATABASE_URL', (await postgresUrlOf(db())) ?? 'file:/data/site.db');
    });
    afterAll(async () => {
      if (name === 'Postgres') await (await openedDb()).destroy();
      vi.unstubAllEnvs();
    });
    const openedDb = async (): Promise<Db> => (await import('#db/connect.ts')).getDb();

    if (name === 'SQLite')
      test('nothing starts on a file, and the sentence says what to set', async () => {
        await expect(import('./petition/route.ts')).rejects.toThrow(/DATABASE_URL must be postgres:\/\//);
      });

    if (name === 'Postgres') {
      test('a signature is taken, and a visitor’s own word about where they are counts for nothing', async () => {
        const { POST } = await import('./petition/route.ts');
        const { networkOf } = await import('#lib/client-address.ts');
        const from = (pretended: string, seen = '192.0.2.1') =>
          formRequest(
            SIGN,
            { ...filled, requestId: crypto.randomUUID() },
            { 'x-client-address': pretended, 'x-forwarded-for': pretended, 'x-vercel-forwarded-for': seen },
          );
        expect((await POST(from('198.51.100.1'))).status).toBe(201);
        expect(networkOf(from('198.51.100.1'))).toBe(networkOf(from('203.0.113.1')));
        expect(networkOf(from('198.51.100.1'))).not.toBe(networkOf(from('198.51.100.1', '192.0.3.1')));
        expect(await countSignatures(await openedDb())).toBe(1);
      });

      test('the cron does what the loop does elsewhere, for who has the secret', async () => {
        const { GET } = await import('./cron/route.ts');
        const call = (authorization: string) => GET(new Request('http://x/api/cron', { headers: { authorization } }));
        expect((await call('Bearer no')).status).toBe(401);
        const answer = await call(`Bearer ${SECRET}`);
        expect([answer.status, await answer.json()]).toEqual([
          200,
          expect.objectContaining({ forgotten: true, counted: true, kept: true, sent: 0 }),
        ]);
      });

      test('health says that the database is Postgres', async () => {
        const { GET } = await import('./health/route.ts');
        const answer = await GET();
        expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ database: 'postgres' })]);
      });
    }
  });
});
