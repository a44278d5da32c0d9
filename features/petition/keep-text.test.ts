import { expect, test } from 'vitest';
import { getSignedText } from '#content/petition.ts';
import { onBothDatabases } from '#db/testing.ts';
import { keepShownText } from './keep-text.ts';

onBothDatabases((db) => {
  test('a text that pages show is kept before anyone signs it', async () => {
    (globalThis as { kept?: Map<string, unknown> }).kept?.delete('kept texts');
    const now = new Date('2026-11-24T18:00:00Z');
    for (let i = 0; i < 2; i++) await keepShownText(async () => db(), now);
    const texts = await db().selectFrom('petitionTexts').selectAll().execute();
    expect(texts).toEqual([{ ...(await getSignedText()), since: '2026-11-24' }]);
  });
});
