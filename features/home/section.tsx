import type { ReactNode } from 'react';

/** A part of the home page: its heading and room above it. */
export function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="mx-auto max-w-wide px-gut pt-[clamp(3.5rem,7vw,6.5rem)] print:pt-8">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
