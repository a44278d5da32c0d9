import { expect, test } from 'vitest';
import { makeKeyPair } from './key-pair.ts';
import { isRecipient } from './recipient.ts';
import { sealTo } from './sealing.ts';

const seals = (recipient: string) =>
  sealTo(Buffer.from('made up'), [recipient]).then(
    () => true,
    () => false,
  );

test('every key that is made counts, and what it refuses nothing can be sealed to', async () => {
  for (let i = 0; i < 20; i++) {
    const { recipient } = await makeKeyPair();
    expect([isRecipient(recipient), await seals(recipient)]).toEqual([true, true]);
    const at = 4 + ((i * 7) % 58);
    const mistyped = recipient.slice(0, at) + (recipient[at] === 'q' ? 'p' : 'q') + recipient.slice(at + 1);
    expect([isRecipient(mistyped), await seals(mistyped)]).toEqual([false, false]);
  }
});

test('two letters swapped, one left out, one too many, capitals, another kind of key', async () => {
  const { recipient, identity } = await makeKeyPair();
  const at = [...recipient].findIndex((letter, index) => index > 4 && letter !== recipient[index + 1]);
  const swapped = recipient.slice(0, at) + recipient[at + 1] + recipient[at] + recipient.slice(at + 2);
  for (const wrong of [swapped, recipient.slice(0, -1), `${recipient}q`, recipient.toUpperCase(), identity, 'age1', ''])
    expect(isRecipient(wrong), wrong.slice(0, 4)).toBe(false);
});
