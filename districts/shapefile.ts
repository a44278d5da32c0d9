import { unzip } from 'but-unzip';
import { parseDbf, parseShp } from 'shpjs';
import type { Raw } from './geojson.ts';
import { Refused } from './refused.ts';

/** The first bytes of every ZIP file. */
export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Once unpacked; the City's files have less than one. */
const MOST_BYTES = 100 * 1024 * 1024;

/** A shapefile in a ZIP: outlines (.shp), table (.dbf) and, if it is there, projection (.prj). @throws Refused when a part is missing or torn */
export async function readShapefile(bytes: Uint8Array): Promise<Raw> {
  const files = await filesIn(bytes);
  const names = [...files.keys()].filter((name) => name.endsWith('.shp'));
  if (names.length !== 1) throw new Refused(`The ZIP holds ${names.length} shapefiles (.shp); it must be one.`);
  const part = (ending: string) => files.get(names[0]!.replace(/\.shp$/, ending));
  const [shp, dbf, prj] = ['.shp', '.dbf', '.prj'].map(part);
  if (!dbf) throw new Refused('The ZIP has outlines, but no table of their names (.dbf).');
  if (!prj) throw new Refused('The ZIP does not say in which projection its outlines are (.prj).');
  try {
    const rows = parseDbf(viewOf(dbf));
    const features = parseShp(viewOf(shp!), false).map((geometry, index) => ({
      properties: rows[index] ?? {},
      geometry,
    }));
    return { features, projection: Buffer.from(prj).toString().trim() };
  } catch {
    throw new Refused('The shapefile in the ZIP is broken: it cannot be read to its end.');
  }
}

async function filesIn(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  try {
    if (!hasEnd(bytes)) throw new Error(); // the reader would look for it for ever
    for (const item of unzip(bytes)) {
      if (item.filename.includes('__MACOSX') || !/\.(shp|dbf|prj)$/i.test(item.filename)) continue;
      const content = await item.read();
      total += content.length;
      files.set(item.filename.toLowerCase(), content);
    }
  } catch {
    throw new Refused('The ZIP is broken, as if only a part of it had been downloaded.');
  }
  if (total > MOST_BYTES) throw new Refused('The ZIP is far too large for a map of districts.');
  return files;
}

/** A ZIP ends with its list of files, and a comment of at most 64 kB. */
const hasEnd = (bytes: Uint8Array) => Buffer.from(bytes.subarray(-65_557)).lastIndexOf('PK\x05\x06') >= 0;

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);
