import { stateAnswer } from '#features/compare/states/answer.ts';

export const dynamic = 'force-dynamic';

/** `/data/compare/states/2026-11-24.json`: the comparison as it stood, byte for byte. Open to every page and program. */
export async function GET(_: Request, { params }: RouteContext<'/data/compare/states/[file]'>): Promise<Response> {
  return stateAnswer((await params).file);
}
