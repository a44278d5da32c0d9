import { expect, test } from 'vitest';
import { createConfirmation } from './confirmations.ts';
import { findLetterLink, letLetterGo, withdrawLetter } from './letters.ts';
import { onBothDatabases } from './testing.ts';

const NOW = '2026-11-24T18:00:00.000Z';
const UNTIL = '2026-11-27T18:00:00.000Z';

onBothDatabases((db) => {
  test('a letter that is written anew takes its link along, unless it was let go before; others stay', async () => {
    for (const tokenHash of ['waits', 'let go', 'of another'])
      await createConfirmation(db(), { tokenHash, keyId: 'k', sealed: 'x', until: UNTIL });
    await letLetterGo(db(), 'let go', UNTIL);
    for (const tokenHash of ['waits', 'let go']) await withdrawLetter(db(), tokenHash);
    expect(await findLetterLink(db(), 'waits', NOW)).toBeUndefined();
    expect(await findLetterLink(db(), 'let go', NOW)).toMatchObject({ state: 'confirmed', sealed: '' });
    expect(await findLetterLink(db(), 'of another', NOW)).toMatchObject({ state: 'waiting', sealed: 'x' });
    expect(await findLetterLink(db(), 'of another', UNTIL)).toBeUndefined();
  });
});
