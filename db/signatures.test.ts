import { expect, test } from 'vitest';
import {
  type Ceiling,
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

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute)).toISOString();
const press = (hash: string = crypto.randomUUID(), until = at(10)) => ({ hash, until });
const text = { version: 'v1', json: '{}', since: '2026-11-24' };
const ceiling = (changes: Partial<Ceiling> = {}): Ceiling => ({
  key: crypto.randomUUID(),
  now: at(0),
  until: at(1),
  most: 100,
  ...changes,
});

onBothDatabases((db) => {
  const save = (own: NewSignature, by = press(), most = ceiling()) => createSignature(db(), own, by, text, most);

  test('the same press of the button counts once, and answers until when it is remembered', async () => {
    const before = await countSignatures(db());
    const hash = crypto.randomUUID();
    const answers = await Promise.all([10, 11, 12].map((minute) => save(signature(), press(hash, at(minute)))));
    expect(answers.filter(({ state }) => state === 'new')).toHaveLength(1);
    const [first, second] = answers.filter(({ state }) => state === 'again');
    expect(first).toEqual(second);
    expect(await countSignatures(db())).toBe(before + 1);
  });

  test('a press is forgotten on time, swept away or not', async () => {
    const hash = crypto.randomUUID();
    expect(await save(signature(), press(hash))).toEqual({ state: 'new' });
    const late = (minute: number) => save(signature(), press(hash, at(minute + 10)), ceiling({ now: at(minute) }));
    expect(await late(9)).toEqual({ state: 'again', until: at(10) });
    expect(await late(10)).toEqual({ state: 'new' });
    await deletePressesBefore(db(), at(20));
    expect(await late(15)).toEqual({ state: 'new' });
  });

  test('above the ceiling nothing is saved, nor remembered, until the minute is over', async () => {
    const before = await countSignatures(db());
    const key = crypto.randomUUID();
    const refused = press();
    const most = (now: number) => ceiling({ key, most: 2, now: at(now), until: at(now + 1) });
    expect(await save(signature(), press(), most(0))).toEqual({ state: 'new' });
    expect(await save(signature(), press(), most(0))).toEqual({ state: 'new' });
    for (let i = 0; i < 3; i++) expect(await save(signature(), refused, most(0))).toEqual({ state: 'tooMany' });
    expect(await countSignatures(db())).toBe(before + 2);
    expect(await save(signature(), refused, most(1))).toEqual({ state: 'new' });
  });

  test('a withdrawn signature is gone, once', async () => {
    const mine = signature();
    await save(mine);
    expect(await deleteSignature(db(), mine.codeHash)).toBe(true);
    expect(await deleteSignature(db(), mine.codeHash)).toBe(false);
  });

  test('all or nothing: a signature that cannot be saved leaves no press behind', async () => {
    const mine = signature();
    await save(mine);
    const again = press();
    await expect(save(signature({ id: mine.id }), again)).rejects.toThrow();
    expect(await save(signature(), again)).toEqual({ state: 'new' });
  });

  test('a text that was signed is kept as it stood', async () => {
    await save(signature());
    await createSignature(db(), signature(), press(), { ...text, json: '{"rewritten":true}' }, ceiling());
    const kept = await db().selectFrom('petitionTexts').selectAll().where('version', '=', 'v1').execute();
    expect(kept).toEqual([text]);
  });

  test('districts are counted, and whoever named none is left out', async () => {
    await db().deleteFrom('signatures').execute();
    for (const district of [12, 12, 3, null]) await save(signature({ district }));
    expect(await countSignaturesByDistrict(db())).toEqual([
      { district: 3, count: 1 },
      { district: 12, count: 2 },
    ]);
  });
});
