import { paperAnswer } from '#features/toolkit/papers/answer.ts';
import { listPaperFiles } from '#features/toolkit/papers/paper.ts';

export const dynamic = 'error';
/** Nobody waits for a paper right after a start either. */
export const generateStaticParams = listPaperFiles;

/** `/data/es/toolkit/flyer.pdf`: an item of the tool kit to print. */
export async function GET(_: Request, { params }: RouteContext<'/data/[locale]/toolkit/[file]'>): Promise<Response> {
  const { locale, file } = await params;
  return paperAnswer({ locale, file });
}
