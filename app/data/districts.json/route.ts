import { getBoundaries } from '#content/boundaries.ts';

export const dynamic = 'force-dynamic';

/** Open to every page and program: the district lines as TopoJSON, with credit. 404 until they are imported. */
export async function GET(): Promise<Response> {
  const boundaries = await getBoundaries();
  const headers = { 'access-control-allow-origin': '*' };
  if (!boundaries) return Response.json({ status: 'absent' }, { status: 404, headers });
  return Response.json(boundaries, { headers: { ...headers, 'cache-control': 'public, s-maxage=60' } });
}
