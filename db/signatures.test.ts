import { expect, test } from 'vitest';
import {
  countSignatures,
  countSignaturesByDistrict,
  createSignature,
  deletePressesBefore,
  deleteSignature,
  type NewSignature,
} from './signatures.ts';
import { onBothDatabases } from './testing.ts';

const signature = (changes: Partial<NewSignature> = {}): NewSignature => ({
  id: crypto.randomUUID(),
  codeHash: crypto.randomUUID(),
  sealed: 'x',
  disclosure: 'count',
  district: null,
  textVersion: 'v1',
  day: '2026-11-24',
  ...changes,
});

const press = (hash: string = crypto.randomUUID()) => ({ hash, until: '2026-11-24T12:10:00.000Z' });
const text = { version: 'v1', json: '{}', since: '2026-11-24' };

onBothDatabases((db) => {
  test('the same press of the button counts once, until it is forgotten', async () => {
    const before = await countSignatures(db());
    const hash = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => createSignature(db(), signature(), press(hash), text)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await countSignatures(db())).toBe(before + 1);

    await deletePressesBefore(db(), '2026-11-24T12:10:00.001Z');
    expect(await createSignature(db(), signature(), press(hash), text)).toBe(true);
  });

  test('a withdrawn signature is gone, once', async () => {
    const mine = signature();
    await createSignature(db(), mine, press(), text);
    expect(await deleteSignature(db(), mine.codeHash)).toBe(true);
    expect(await deleteSignature(db(), mine.codeHash)).toBe(false);
  });

  test('all or nothing: a signature that cannot be saved leaves no press behind', async () => {
    const mine = signature();
    await createSignature(db(), mine, press(), text);
    const again = press();
    await expect(createSignature(db(), signature({ id: mine.id }), again, text)).rejects.toThrow();
    expect(await createSignature(db(), signature(), again, text)).toBe(true);
  });

  test('a text that was signed is kept as it stood', async () => {
    await createSignature(db(), signature(), press(), text);
    await createSignature(db(), signature(), press(), { ...text, json: '{"rewritten":true}' });
    const kept = await db().selectFrom('petitionTexts').selectAll().where('version', '=', 'v1').execute();
    expect(kept).toEqual([text]);
  });

  test('districts are counted, and whoever named none is left out', async () => {
    await db().deleteFrom('signatures').execute();
    for (const district of [12, 12, 3, null]) await createSignature(db(), signature({ district }), press(), text);
    expect(await countSignaturesByDistrict(db())).toEqual([
      { district: 3, count: 1 },
      { district: 12, count: 2 },
    ]);
  });
});
