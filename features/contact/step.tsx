import type { ReactNode } from 'react';

type Props = { id: string; number?: string; title: string; children: ReactNode };

/** A part of the way to a letter: its number and title stand in the margin where there is room. */
export function Step({ id, number, title, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className="mt-12 grid gap-x-12 gap-y-5 border-t-4 border-ink pt-4 lg:grid-cols-[17rem_minmax(0,1fr)]"
    >
      <div>
        {number && <p className="text-s font-bold text-ink-soft">{number}</p>}
        <h2 id={id}>{title}</h2>
      </div>
      <div className="grid gap-5">{children}</div>
    </section>
  );
}
