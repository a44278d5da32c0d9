import { comparisonAnswer } from '#features/compare/downloads/answer.ts';

export const dynamic = 'error';
/** Drawn when it is first asked for: `next build` knows no kept state. */
export const generateStaticParams = () => [];

/** `/data/en/compare/2016/2017-07-06.csv`: a pair of versions in one language and one format. Open to every page and program. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/data/[locale]/compare/[a]/[file]'>,
): Promise<Response> {
  const { locale, a, file } = await params;
  return comparisonAnswer({ locale, a, file });
}
