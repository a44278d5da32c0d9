import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip } from 'node:zlib';
import { Bounded } from './bounded.ts';

/** One body and its ready-made encodings. The first answer is packed quickly; the best packing is made behind it, once. */
export type Packed = { etag: string; plain: Buffer; br?: Buffer; gzip?: Buffer };

const packed = new Bounded<Packed>(1_000, 64 * 1024 * 1024);

/** The same body is packed once, whatever its address: a page drawn anew without a change, or every address that does not exist. */
export function pack(plain: Buffer, compress = true): Packed {
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return (
    packed.get(etag) ?? packed.set(etag, compress ? packBehind({ etag, plain }) : { etag, plain }, plain.length * 2)
  );
}

export function quickBrotli(plain: Buffer): Buffer {
  return brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
}

function packBehind(it: Packed): Packed {
  const best = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: it.plain.length };
  void promisify(gzip)(it.plain, { level: 9 }).then((body) => (it.gzip = body));
  void promisify(brotliCompress)(it.plain, { params: best }).then((body) => (it.br = body));
  return it;
}
