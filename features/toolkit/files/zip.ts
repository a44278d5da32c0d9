import { type Zippable, zipSync } from 'fflate';

export type KitFile = { path: string; bytes: Uint8Array };

/** Already packed: packing them again takes time and gains nothing. */
const PACKED = /\.(png|pdf)$/;

/**
 * Files in one ZIP, in the order given.
 * @param day `YYYY-MM-DD`, stands as the time of every file: the same files make the same bytes, whenever and wherever
 */
export function zipOf(files: KitFile[], day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12); // ZIP has no time zone; read back in the one it is made in
  const entries = files.map(({ path, bytes }) => [path, [bytes, { level: PACKED.test(path) ? 0 : 9 }]]);
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime });
}
