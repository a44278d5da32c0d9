import { beforeEach, expect, test, vi } from 'vitest';
import { countSignatures } from '#db/signatures.ts';
import { onBothDatabases } from '#db/testing.ts';
import { submitPetition } from './submit.ts';
import { petitionForTests, pressedForm } from './testing.ts';
import { MOST_WRONG, withdrawSignature } from './withdraw.ts';

const now = new Date('2026-11-24T18:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

onBothDatabases((db) => {
  const getDb = async () => db();
  const withdraw = (code: string, network = 'here', at = now) => withdrawSignature(getDb, { code }, network, at);
  const problemOf = async (...given: Parameters<typeof withdraw>) => {
    const outcome = await withdraw(...given);
    return 'draft' in outcome ? outcome.draft.problem : undefined;
  };
  const signedCode = async () => {
    const outcome = await submitPetition(getDb, (await petitionForTests()).petition, pressedForm(), now);
    return 'receipt' in outcome ? outcome.receipt.code.join(' ') : '';
  };
  beforeEach(async () => void (await db().deleteFrom('rateLimits').execute()));

  test('six words take one signature back, once', async () => {
    const [mine, before] = [await signedCode(), await countSignatures(db())];
    expect(await withdraw(`  ${mine.toUpperCase().replaceAll(' ', ', ')} `)).toEqual({
      receipt: { isWithdrawn: true },
    });
    expect(await countSignatures(db())).toBe(before - 1);
    const again = { values: { code: mine }, errors: {}, problem: 'unknown' };
    expect(await withdraw(mine)).toEqual({ draft: again });
  });

  test('an empty field is asked for', async () => {
    expect(await withdraw('  ')).toEqual({ draft: { values: { code: '  ' }, errors: { code: 'required' } } });
  });

  test('wrong codes of one network are limited, right ones are not, others are not', async () => {
    for (let i = 0; i < MOST_WRONG.network; i++) expect(await problemOf(`wrong ${i}`)).toBe('unknown');
    expect(await problemOf('wrong')).toBe('tooMany');
    expect(await problemOf(await signedCode())).toBeUndefined();
    expect(await problemOf('wrong', 'elsewhere')).toBe('unknown');
    expect(await problemOf('wrong', 'here', later(10))).toBe('unknown');
    for (let i = 0; i < 12; i++) expect(await problemOf(await signedCode(), 'a church')).toBeUndefined();
  });

  test('all networks together have a limit too', async () => {
    await problemOf('wrong', 'first');
    await db().updateTable('rateLimits').set({ count: MOST_WRONG.everyone }).execute();
    expect(await problemOf('wrong', 'another')).toBe('tooMany');
    expect(await problemOf('wrong', 'another', later(10))).toBe('unknown');
  });
});

test('when the database is away it says so', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const outcome = await withdrawSignature(() => Promise.reject(new Error('away')), { code: 'six words' }, 'here');
  expect(outcome).toEqual({ draft: { values: { code: 'six words' }, errors: {}, problem: 'failed' } });
  expect(String(logged.mock.calls[0])).not.toContain('six words');
  logged.mockRestore();
});
