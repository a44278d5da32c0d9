import { expect, test } from 'vitest';
import { findContent, findContentState, holdContent, saveContent } from './content.ts';
import { onBothDatabases } from './testing.ts';

const good = { revision: 'r1', json: '{"a":1}', since: '2026-11-24T12:00:00.000Z' };
const held = { heldRevision: 'r2', heldJson: '{}', heldReasons: '["missing:siteSettings"]' };
const nothing = { heldRevision: null, heldJson: null, heldReasons: null };

onBothDatabases((db) => {
  test('the last good answer stays while a bad one is held beside it', async () => {
    await holdContent(db(), held);
    expect(await findContent(db())).toBeUndefined();
    await saveContent(db(), good);
    expect(await findContent(db())).toEqual({ ...good, ...nothing });
    await holdContent(db(), held);
    expect(await findContent(db())).toEqual({ ...good, ...held });
    expect(await findContentState(db())).toEqual({ revision: 'r1', since: good.since, heldReasons: held.heldReasons });
    await saveContent(db(), { ...good, revision: 'r3' });
    expect(await findContent(db())).toEqual({ ...good, revision: 'r3', ...nothing });
  });
});
