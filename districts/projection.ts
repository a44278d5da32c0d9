import proj4 from 'proj4';
import type { Position } from '#lib/boundaries.ts';
import { Refused } from './refused.ts';

/** What a GeoJSON file may name: the City's state plane (Wisconsin South, feet), old and new, and the map services' one. */
const KNOWN: Record<string, string> = {
  32054:
    '+proj=lcc +lat_1=42.73333333333333 +lat_2=44.06666666666667 +lat_0=42 +lon_0=-90 +x_0=609601.2192024384 +y_0=0 +datum=NAD27 +units=us-ft',
  2289: '+proj=lcc +lat_1=42.73333333333333 +lat_2=44.06666666666667 +lat_0=42 +lon_0=-90 +x_0=600000 +y_0=0 +datum=NAD83 +units=us-ft',
  3857: 'EPSG:3857',
  4269: 'EPSG:4269',
};

/** NAD27 is carried over by its ellipsoid alone: in Milwaukee that is good to some metres. */
const OLD_DATUM = { name: /NAD_?27|1927|32054/, metres: 10 };

export type Projection = {
  toDegrees: (position: Position) => [number, number];
  /** How far off a place may be, in metres. */
  uncertainty: number;
};

/** @param said the `.prj` of a shapefile, or the name in a GeoJSON file. @throws Refused when it is not known */
export function projectionOf(said?: string): Projection {
  const toItself = { toDegrees: ([x, y]: Position): [number, number] => [x, y], uncertainty: 0 };
  if (!said || /^(urn:ogc:def:crs:)?(OGC:[\d.]*:CRS84|EPSG:[\d.]*:4326)$|^EPSG:4326$|^CRS84$/i.test(said))
    return toItself;
  const code = /EPSG:[\d.]*:?(\d+)$/i.exec(said)?.[1];
  const definition = code ? KNOWN[code] : said;
  try {
    const { forward } = proj4(definition ?? '', 'EPSG:4326');
    return {
      toDegrees: ([x, y]) => forward([x, y]) as [number, number],
      uncertainty: OLD_DATUM.name.test(`${said}`) ? OLD_DATUM.metres : 0,
    };
  } catch {
    throw new Refused(`The projection of the file is not known here: ${said.slice(0, 60)}.`);
  }
}
