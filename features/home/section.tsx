import './home.css';
import type { ReactNode } from 'react';

/** A part of the home page: its heading and room above it. */
export function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="part wide">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
