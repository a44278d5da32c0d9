import type { Metadata } from 'next';
import { ComparePage } from '#features/compare/compare-page.tsx';
import { compareMetadata } from '#features/compare/head.ts';
import { findPair, hrefOf, PAIRS } from '#features/compare/pairs.ts';

type Props = PageProps<'/[locale]/compare/[a]/[b]/side'>;

export const generateStaticParams = () => [...PAIRS];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await params;
  return compareMetadata(findPair(asked), 'side');
}

export default async function Page({ params }: Props) {
  const asked = await params;
  return <ComparePage asked={asked} pair={findPair(asked)} reading="side" here={hrefOf(asked, 'side')} />;
}
