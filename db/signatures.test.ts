import { expect, test } from 'vitest';
import { type Ceiling, createSignature, type Saved } from './create-signature.ts';
import {
  countSignatures,
  confirmSignature,
  deleteSignature,
  deleteSignatureById,
  type NewSignature,
} from './signatures.ts';
import { deletePressesBefore } from './presses.ts';
import { sumTallies } from './tallies.ts';
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
  const save = (own: NewSignature, by = press(), most = ceiling()) =>
    createSignature(db(), { signature: own, press: by, text, ceiling: most });

  test('the same press of the button counts once, and answers until when it is remembered', async () => {
    const before = await countSignatures(db());
    const hash = crypto.randomUUID();
    const { codeHash } = signature();
    const answers = await Promise.all(
      [10, 11, 12].map((minute) => save(signature({ codeHash }), press(hash, at(minute)))),
    );
    expect(answers.filter(({ state }) => state === 'new')).toHaveLength(1);
    const [first, second] = answers.filter(({ state }) => state === 'again');
    expect(first).toEqual(second);
    expect(await countSignatures(db())).toBe(before + 1);
  });

  test('a press is forgotten on time, swept away or not', async () => {
    const hash = crypto.randomUUID();
    const first = signature();
    expect(await save(first, press(hash))).toEqual({ state: 'new' });
    const late = (minute: number, { codeHash } = signature()) =>
      save(signature({ codeHash }), press(hash, at(minute + 10)), ceiling({ now: at(minute) }));
    expect(await late(9, first)).toEqual({ state: 'again', until: at(10), day: first.day });
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
    const rewritten = { ...text, json: '{"rewritten":true}' };
    await createSignature(db(), { signature: signature(), press: press(), text: rewritten, ceiling: ceiling() });
    const kept = await db().selectFrom('petitionTexts').selectAll().where('version', '=', 'v1').execute();
    expect(kept).toEqual([text]);
  });

  test('what is to be kept with a signature is kept with it, or neither is', async () => {
    const mine = signature();
    const failing = {
      signature: mine,
      press: press(),
      text,
      ceiling: ceiling(),
      also: async () => Promise.reject(new Error('no')),
    };
    await expect(createSignature(db(), failing)).rejects.toThrow('no');
    expect(await deleteSignature(db(), mine.codeHash)).toBe(false);
    const noted: boolean[] = [];
    await createSignature(db(), { ...failing, also: async (trx) => void noted.push(trx.isTransaction) });
    expect(noted).toEqual([true]);
  });

  test('above what one network may send, signatures are set aside', async () => {
    const before = await countSignatures(db());
    const flood = { key: crypto.randomUUID(), now: at(0), until: at(10), most: 2, batch: () => 'network-1' };
    const send = (own = signature()) =>
      createSignature(db(), { signature: own, press: press(), text, ceiling: ceiling(), flood });
    // what is set aside for another reason takes nothing from the neighbors' share
    for (let i = 0; i < 3; i++) await send(signature({ batch: 'words-1' }));
    for (let i = 0; i < 5; i++) expect(await send()).toEqual({ state: 'new' });
    expect(await countSignatures(db())).toBe(before + 2);
    const held = await db().selectFrom('signatures').select('state').where('batch', '=', 'network-1').execute();
    expect(held).toEqual(Array(3).fill({ state: 'quarantined' }));
  });

  test('those that come at one moment share a transaction, and each is taken, refused or set aside by itself', async () => {
    const before = await sumTallies(db());
    const [known, taken, alone] = [press(), signature(), signature()];
    await save(taken, known);
    const flood = { key: crypto.randomUUID(), now: at(0), until: at(10), most: 3, batch: () => 'network-together' };
    const seen: unknown[] = [];
    const also = async (trx: unknown) => void seen.push(trx);
    const send = (own: NewSignature, by = press()) =>
      createSignature(db(), { signature: own, press: by, text, ceiling: ceiling(), flood, also });
    const { codeHash, day } = taken;
    const retry = send(signature({ codeHash }), known);
    const together = [...Array.from({ length: 6 }, () => send(signature({ district: 4 }))), retry];
    expect(await Promise.all(together)).toEqual([
      ...Array(6).fill({ state: 'new' }),
      { state: 'again', until: at(10), day },
    ]);
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBeLessThan(4);
    expect(await sumTallies(db())).toEqual({
      ...before,
      received: before.received + 1 + 3,
      quarantined: before.quarantined + 3,
    });

    const answers: Promise<Saved | string>[] = [save(alone), save(signature({ id: taken.id })).catch(() => 'failed')];
    expect(await Promise.all(answers)).toEqual([{ state: 'new' }, 'failed']);
    const key = crypto.randomUUID();
    const few = await Promise.all([0, 1, 2].map(() => save(signature(), press(), ceiling({ key, most: 2 }))));
    expect(few.map(({ state }) => state).sort()).toEqual(['new', 'new', 'tooMany']);
    expect(await countSignatures(db())).toBe(before.received + 4 + 1 + 2);
  });

  test('a signature is confirmed once, and takes that with it when it is withdrawn', async () => {
    const before = await sumTallies(db());
    const mine = signature({ district: 4 });
    await save(mine);
    expect(await confirmSignature(db(), mine.id)).toBe(true);
    expect(await confirmSignature(db(), mine.id)).toBe(false);
    expect((await sumTallies(db())).confirmed).toBe(before.confirmed + 1);
    expect(await deleteSignatureById(db(), mine.id)).toBe(true);
    expect(await confirmSignature(db(), mine.id)).toBe(false);
    expect(await sumTallies(db())).toEqual(before);
  });
});
