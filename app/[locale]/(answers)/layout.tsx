import type { Metadata } from 'next';

/** Pages that show what one visitor just sent: drawn for them alone, never stored, never found by a search engine. */
export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false } };

export default function AnswersLayout({ children }: LayoutProps<'/[locale]'>) {
  return children;
}
