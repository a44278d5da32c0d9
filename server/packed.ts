import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gunzipSync, gzip, gzipSync } from 'node:zlib';
import { Bounded } from './bounded.ts';

/** One body in its encodings. The first answer is packed quickly; the best packing is made behind it, once, and then the body itself is let go. */
export type Packed = { etag: string; size: number; plain?: Buffer; br?: Buffer; gzip?: Buffer };

const packed = new Bounded<Packed>(1_000, 24 * 1024 * 1024);

/** The same body is packed once, whatever its address: a page drawn anew without a change, or every address that does not exist. */
export function pack(plain: Buffer, compress = true): Packed {
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const known = packed.get(etag);
  if (known) return known;
  const it: Packed = { etag, size: plain.length, plain };
  packed.set(etag, it, plain.length);
  if (compress) void packBehind(it, plain);
  return it;
}

/** The body as it is. Few ask for it so, hence it is not kept beside its packings. */
export function plainOf({ plain, gzip }: Packed): Buffer {
  return plain ?? gunzipSync(gzip!);
}

export function quickBrotli(plain: Buffer): Buffer {
  return brotliCompressSync(plain, { params: brotliParams(plain, 4) });
}

export const quickGzip = (plain: Buffer): Buffer => gzipSync(plain, { level: 4 });

async function packBehind(it: Packed, plain: Buffer): Promise<void> {
  const [small, smallest] = await Promise.all([
    promisify(gzip)(plain, { level: 9 }),
    promisify(brotliCompress)(plain, { params: brotliParams(plain, 11) }),
  ]);
  [it.gzip, it.br, it.plain] = [small, smallest, undefined];
  if (packed.get(it.etag) === it) packed.set(it.etag, it, small.length + smallest.length);
}

/** A window no wider than the body: the packer's memory goes with it (some 30 MB for the widest), the packed bytes do not. */
function brotliParams({ length }: Buffer, quality: number): Record<number, number> {
  const window = Math.ceil(Math.log2(length + 16));
  return {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, window)),
  };
}
