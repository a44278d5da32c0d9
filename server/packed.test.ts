import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pack, plainOf } from './packed.ts';

const body = Buffer.from('words of a page, some of them more than once '.repeat(500));

async function packedBehind(plain: Buffer) {
  const packed = pack(plain);
  for (let tries = 0; tries < 200 && !packed.br; tries++) await sleep(10);
  return packed;
}

test('once a body is packed, only its packings are kept, and it can still be had as it is', async () => {
  const packed = await packedBehind(body);
  expect(packed.plain).toBeUndefined();
  expect(packed.br!.length + packed.gzip!.length).toBeLessThan(body.length / 10);
  expect(packed.size).toBe(body.length);
  for (const each of [plainOf(packed), brotliDecompressSync(packed.br!), gunzipSync(packed.gzip!)])
    expect(each).toEqual(body);
});

test('the same body is packed once', async () => {
  expect(pack(Buffer.from(body))).toBe(await packedBehind(body));
});

test('what is packed already stays as it is', async () => {
  const packed = pack(Buffer.from('a picture'), false);
  await sleep(20);
  expect(packed.plain).toEqual(Buffer.from('a picture'));
  expect(packed.br).toBeUndefined();
});
