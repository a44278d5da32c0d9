import { crc32 } from 'node:zlib';
import type { District } from './check.ts';

/** The City's own projections, as their `.prj` files have them. */
export const STATE_PLANE = {
  old: 'PROJCS["NAD_1927_StatePlane_Wisconsin_South_FIPS_4803",GEOGCS["GCS_North_American_1927",DATUM["D_North_American_1927",SPHEROID["Clarke_1866",6378206.4,294.9786982]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",2000000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-90.0],PARAMETER["Standard_Parallel_1",42.73333333333333],PARAMETER["Standard_Parallel_2",44.06666666666667],PARAMETER["Latitude_Of_Origin",42.0],UNIT["Foot_US",0.3048006096012192]]',
  new: 'PROJCS["NAD_1983_StatePlane_Wisconsin_South_FIPS_4803_Feet",GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",1968500.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-90.0],PARAMETER["Standard_Parallel_1",42.73333333333333],PARAMETER["Standard_Parallel_2",44.06666666666667],PARAMETER["Latitude_Of_Origin",42.0],UNIT["Foot_US",0.3048006096012192]]',
};

/** A zipped shapefile of outlines in the given coordinates; outer rings must run clockwise. */
export function zippedShapefile(districts: District[], prj?: string): Buffer {
  const files: [string, Buffer][] = [
    ['alderman.shp', shpOf(districts)],
    ['alderman.dbf', dbfOf(districts)],
  ];
  return zipOf(prj === undefined ? files : [...files, ['alderman.prj', Buffer.from(prj)]]);
}

function shpOf(districts: District[]): Buffer {
  const records = districts.map(({ pieces }, index) => {
    const rings = pieces.flat();
    const points = rings.flat();
    const content = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
    content.writeInt32LE(5, 0); // polygon
    content.writeInt32LE(rings.length, 36);
    content.writeInt32LE(points.length, 40);
    let start = 0;
    for (const [at, ring] of rings.entries()) {
      content.writeInt32LE(start, 44 + 4 * at);
      start += ring.length;
    }
    for (const [at, [x, y]] of points.entries()) {
      content.writeDoubleLE(x, 44 + 4 * rings.length + 16 * at);
      content.writeDoubleLE(y, 52 + 4 * rings.length + 16 * at);
    }
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([head, content]);
  });
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE((100 + Buffer.concat(records).length) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(5, 32);
  return Buffer.concat([head, ...records]);
}

/** One column, DISTRICT, three digits. */
function dbfOf(districts: District[]): Buffer {
  const head = Buffer.alloc(65);
  head.writeUInt8(3, 0);
  head.writeUInt32LE(districts.length, 4);
  head.writeUInt16LE(65, 8);
  head.writeUInt16LE(4, 10);
  head.write('DISTRICT', 32);
  head.write('N', 43);
  head.writeUInt8(3, 48);
  head.writeUInt8(13, 64);
  const rows = districts.map(({ number }) => ` ${String(number).padStart(3)}`).join('');
  return Buffer.concat([head, Buffer.from(rows), Buffer.from([26])]);
}

/** Stored, not packed. */
function zipOf(files: [string, Buffer][]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const both = Buffer.alloc(26);
    both.writeUInt16LE(20, 0);
    both.writeUInt32LE(crc32(content), 10);
    both.writeUInt32LE(content.length, 14);
    both.writeUInt32LE(content.length, 18);
    both.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02\x14\x00', 'latin1');
    both.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    const part = Buffer.concat([Buffer.from('PK\x03\x04'), both, Buffer.from(name), content]);
    list.push(Buffer.concat([entry, Buffer.from(name)]));
    parts.push(part);
    at += part.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...list, end]);
}
