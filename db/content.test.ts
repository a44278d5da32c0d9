import { expect, test } from 'vitest';
import { findContent, findContentState, holdContent, keepContent, releaseContent, saveContent } from './content.ts';
import { onBothDatabases } from './testing.ts';

const noon = '2026-11-24T12:00:00.000Z';
const later = '2026-11-24T13:00:00.000Z';
const good = { revision: 'r1', json: '[1]', since: noon };
const bad = { revision: 'r2', json: '[]', since: noon, reasons: '["empty"]' };
const shown = { ...good, reasons: null };

onBothDatabases((db) => {
  test('an answer is held also before there is a good one, and a good one drops it', async () => {
    await holdContent(db(), bad);
    expect(await findContent(db())).toBeUndefined();
    expect(await findContent(db(), 'held')).toEqual(bad);
    await saveContent(db(), good);
    expect(await findContent(db())).toEqual(shown);
    expect(await findContent(db(), 'held')).toBeUndefined();
  });

  test('the last good answer stays while a bad one is held beside it', async () => {
    await saveContent(db(), good);
    await holdContent(db(), bad);
    await holdContent(db(), { ...bad, since: later });
    expect(await findContent(db())).toEqual(shown);
    expect(await findContentState(db())).toEqual({
      current: { revision: 'r1', since: noon, reasons: null },
      held: { revision: 'r2', since: later, reasons: bad.reasons },
    });
  });

  test('the same answer again moves its moment on and drops what was held', async () => {
    await saveContent(db(), good);
    await holdContent(db(), bad);
    await keepContent(db(), { revision: 'another', since: later });
    expect((await findContentState(db())).current?.since).toBe(noon);
    await keepContent(db(), { revision: 'r1', since: later });
    expect(await findContentState(db())).toEqual({ current: { revision: 'r1', since: later, reasons: null } });
  });

  test('only the answer that was looked at is released', async () => {
    await saveContent(db(), good);
    await holdContent(db(), bad);
    expect(await releaseContent(db(), 'another')).toBe(false);
    expect(await findContent(db())).toEqual(shown);
    expect(await releaseContent(db(), 'r2')).toBe(true);
    expect(await findContent(db())).toEqual({ ...bad, reasons: null });
    expect(await releaseContent(db(), 'r2')).toBe(false);
  });
});
