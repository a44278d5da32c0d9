import type { Metadata } from 'next';
import { ComparePage } from '#features/compare/compare-page.tsx';
import { compareMetadata } from '#features/compare/head.ts';
import { DEFAULT_PAIR } from '#features/compare/pairs.ts';

export function generateMetadata(): Promise<Metadata> {
  return compareMetadata(DEFAULT_PAIR, 'side');
}

export default function Page() {
  return <ComparePage asked={DEFAULT_PAIR} pair={DEFAULT_PAIR} reading="side" here="/compare" />;
}
