import { publishedFigures } from '#features/petition/published-figures.ts';

export const dynamic = 'force-dynamic';

/** Open to every page and program: the numbers of the petition page. 503 until this process knows them. */
export async function GET(): Promise<Response> {
  const figures = await publishedFigures();
  const headers = { 'access-control-allow-origin': '*' };
  if (!figures)
    return Response.json({ status: 'unreadable' }, { status: 503, headers: { ...headers, 'retry-after': '60' } });
  return Response.json(figures, { headers: { ...headers, 'cache-control': 'public, s-maxage=10' } });
}
