import { Refused } from './refused.ts';

type Ring = [number, number][];
export type Geometry = { type: string; coordinates: Ring[] | Ring[][] };
export type Feature = { properties: Record<string, unknown>; geometry: Geometry | null };

/** What a file holds, still in its own coordinates. */
export type Raw = {
  features: Feature[];
  /** As the file says it: a name, or the text of a `.prj`. */
  projection?: string;
};

/** @throws Refused when it is no GeoJSON with outlines */
export function readGeoJson(text: string): Raw {
  const data = parse(text);
  if (!isObject(data) || data.type !== 'FeatureCollection' || !Array.isArray(data.features))
    throw new Refused('This is JSON, but no GeoJSON: it has no list of features.');
  const crs = isObject(data.crs) && isObject(data.crs.properties) ? data.crs.properties.name : undefined;
  return { features: data.features.map(featureOf), projection: typeof crs === 'string' ? crs : undefined };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refused('This is neither GeoJSON nor a zipped shapefile.');
  }
}

function featureOf(feature: unknown, index: number): Feature {
  const { properties, geometry } = isObject(feature) ? feature : {};
  if (!isObject(geometry)) throw new Refused(`Feature ${index + 1} has no outline.`);
  return { properties: isObject(properties) ? properties : {}, geometry: geometry as Geometry };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
