import type { ReactNode } from 'react';

/** A number that is the news: set as large as the page allows, in tabular figures. */
export function BigNumber({ children }: { children: ReactNode }) {
  return (
    <span className="block text-num leading-[0.9] font-bold tracking-[-0.045em] whitespace-nowrap tabular-nums">
      {children}
    </span>
  );
}
