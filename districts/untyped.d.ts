declare module 'shpjs' {
  import type { Geometry } from '#districts/geojson.ts';
  /** Without a projection the coordinates stay those of the file. @throws when it is no `.shp` */
  export function parseShp(shp: DataView, projection: false): (Geometry | null)[];
  export function parseDbf(dbf: DataView, encoding?: string): Record<string, unknown>[];
}

declare module 'topojson-server' {
  type Line = [number, number][];
  export function topology(objects: {
    districts: { type: 'GeometryCollection'; geometries: { type: 'MultiPolygon'; coordinates: Line[][] }[] };
  }): {
    arcs: Line[];
    objects: { districts: { geometries: { type: 'MultiPolygon'; arcs: number[][][] }[] } };
  };
}
