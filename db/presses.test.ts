import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSignature } from './create-signature.ts';
import { deleteSignature } from './signatures.ts';
import { compareTallies, sumTallies } from './tallies.ts';
import { onBothDatabases } from './testing.ts';
import { releaseBatch } from './quarantine.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute)).toISOString();

onBothDatabases((db) => {
  beforeEach(async () => {
    for (const table of ['signatures', 'tallies', 'presses'] as const) await db().deleteFrom(table).execute();
  });
  afterEach(async () => expect(await compareTallies(db())).toEqual([]));

  /** Tries of one press, each saying something and arriving at a minute. */
  function press(hash: string = crypto.randomUUID()) {
    const codeHashAt = (until: string) => `${hash} ${until}`;
    const until = (minute: number) => at(minute + 10);
    const send = (said: string, minute: number, own: { batch?: string; district?: number } = {}) =>
      createSignature(db(), {
        signature: {
          id: crypto.randomUUID(),
          codeHash: codeHashAt(until(minute)),
          sealed: said,
          disclosure: 'council',
          district: null,
          textVersion: 'v1',
          day: '2026-11-24',
          ...own,
        },
        press: { hash, until: until(minute), said, at: at(minute) },
        codeHashAt,
        text: { version: 'v1', json: '{}', since: '2026-11-24' },
        ceiling: { key: crypto.randomUUID(), now: at(minute), until: at(minute + 1), most: 100 },
      });
    return { send, takeBack: () => deleteSignature(db(), codeHashAt(until(0))), codeHash: codeHashAt(until(0)) };
  }
  const rows = () => db().selectFrom('signatures').select(['codeHash', 'sealed', 'state']).execute();

  test('a try that says something else replaces what stands, under the same words', async () => {
    const { send, codeHash } = press();
    await send('my name for the Council', 0, { district: 3 });
    expect(await send('count me only', 1)).toEqual({ state: 'changed', until: at(10) });
    expect(await rows()).toEqual([{ codeHash, sealed: 'count me only', state: 'counted' }]);
    expect(await send('count me only', 2)).toEqual({ state: 'again', until: at(10), day: '2026-11-24' });
    expect(await send('my name for the Council', 3)).toEqual({ state: 'changed', until: at(10) });
    expect(await rows()).toMatchObject([{ sealed: 'my name for the Council' }]);
  });

  test('a press that a server of an older version took, which did not note what it said, is not replaced by its own retry', async () => {
    const { send } = press();
    await send('', 0);
    expect(await send('the same form, at a new server', 1)).toMatchObject({ state: 'again' });
    expect(await rows()).toMatchObject([{ sealed: '' }]);
  });

  test('a press that was forgotten and comes again is known by what it says now', async () => {
    const { send } = press();
    await send('count me only', 0);
    expect(await send('my name for the Council', 15)).toEqual({ state: 'new' });
    expect(await send('my name for the Council', 16)).toMatchObject({ state: 'again', until: at(25) });
  });

  test('a try that was held up on its way does not replace a later word', async () => {
    const { send } = press();
    await send('first', 0);
    await send('last', 2);
    expect(await send('first', 1)).toEqual({ state: 'overtaken' });
    expect(await rows()).toMatchObject([{ sealed: 'last' }]);
    await send('last', 4);
    expect(await send('first', 3)).toEqual({ state: 'overtaken' });
  });

  test('what was taken back is not signed again by a try of its press', async () => {
    const { send, takeBack } = press();
    await send('council', 0);
    expect(await takeBack()).toBe(true);
    expect(await send('council', 1)).toEqual({ state: 'gone' });
    expect(await send('count', 2)).toEqual({ state: 'gone' });
    expect(await rows()).toEqual([]);
  });

  test('one that was set aside is looked at anew, and one that is set aside replaces one that was counted', async () => {
    const { send } = press();
    await send('spam', 0, { batch: 'words-1' });
    await send('my own words', 1);
    expect(await sumTallies(db())).toMatchObject({ received: 1, quarantined: 0 });
    expect(await releaseBatch(db(), 'words-1')).toBe(0);
    await send('spam', 2, { batch: 'words-1' });
    expect(await sumTallies(db())).toMatchObject({ received: 0, quarantined: 1 });
  });

  test('above the ceiling what stood stands', async () => {
    const { send, codeHash } = press('a press');
    await send('first', 0);
    const full = { key: 'full', now: at(1), until: at(2), most: 0 };
    const text = { version: 'v1', json: '{}', since: '2026-11-24' };
    const signature = { id: 'x', codeHash, sealed: 'y', disclosure: 'count', textVersion: 'v1', day: at(0) } as const;
    const other = { hash: 'a press', until: at(11), said: 'other', at: at(1) };
    const saved = await createSignature(db(), {
      signature,
      press: other,
      text,
      ceiling: full,
      codeHashAt: () => codeHash,
    });
    expect(saved).toEqual({ state: 'tooMany' });
    expect(await rows()).toMatchObject([{ sealed: 'first' }]);
    expect(await send('first', 2)).toMatchObject({ state: 'again' });
  });

  test('whatever comes at one moment in whatever order: at most one row, the latest word, and counts that fit', async () => {
    const tries = fc.array(
      fc.record({ said: fc.constantFrom('a', 'b', 'c'), minute: fc.integer({ min: 0, max: 4 }) }),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(tries, fc.boolean(), async (all, isTakenBack) => {
        const { send, takeBack, codeHash } = press();
        await send('first', 0);
        const answers = all.map(({ said, minute }) => send(said, minute));
        const taken = isTakenBack && (await takeBack());
        const said = (await Promise.all(answers)).map(({ state }) => state);
        const stands = (await rows()).filter((row) => row.codeHash === codeHash);
        expect(stands).toHaveLength(taken ? 0 : 1);
        const latest = Math.max(...all.map(({ minute }) => minute));
        const lastWords = all.filter(({ minute }) => minute === latest).map((each) => each.said);
        if (!taken) expect(lastWords).toContain(stands[0]!.sealed);
        if (!taken) expect(said).not.toContain('gone');
        expect(await compareTallies(db())).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
