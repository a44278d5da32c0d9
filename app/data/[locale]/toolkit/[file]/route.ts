import { paperAnswer } from '#features/toolkit/papers/answer.ts';

export const dynamic = 'error';
/** Drawn when content is there: `next build` has none of a database. */
export const generateStaticParams = () => [];

/** `/data/es/toolkit/flyer.pdf`: an item of the tool kit to print. */
export async function GET(_: Request, { params }: RouteContext<'/data/[locale]/toolkit/[file]'>): Promise<Response> {
  const { locale, file } = await params;
  return paperAnswer({ locale, file });
}
