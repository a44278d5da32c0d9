import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Canvas } from './canvas.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLORS = 256;

/** The picture as a PNG with a table of at most 256 colours. The packing happens beside the thread that answers requests. */
export async function pngOf({ width, height, pixels }: Canvas): Promise<Buffer> {
  const { table, indices } = tableOf(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits per pixel, from a table
  const rows = Buffer.alloc((width + 1) * height); // each row starts with 0: not filtered
  for (let row = 0; row < height; row++) {
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const packed = await promisify(deflate)(rows, { level: 6 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(table)),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Colours are made coarser only when there are too many. */
function tableOf(pixels: Uint8Array, coarse = 1): { table: number[]; indices: Uint8Array } {
  const known = new Map<number, number>();
  const indices = new Uint8Array(pixels.length / 3);
  const level = (value: number) => Math.min(255, Math.round(value / coarse) * coarse);
  for (let at = 0; at < indices.length; at++) {
    const [red, green, blue] = [pixels[at * 3]!, pixels[at * 3 + 1]!, pixels[at * 3 + 2]!];
    const color = (level(red) << 16) | (level(green) << 8) | level(blue);
    let index = known.get(color);
    if (index === undefined) {
      index = known.size;
      if (index === MOST_COLORS) return tableOf(pixels, coarse * 2);
      known.set(color, index);
    }
    indices[at] = index;
  }
  return { table: [...known.keys()].flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]), indices };
}
