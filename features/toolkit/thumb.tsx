import type { ReactNode } from 'react';
import type { Kind } from './groups.ts';

const LINE = 'fill-none stroke-ink stroke-2';
const SHEET = 'M1 1h78v102H1z';

/** Short lines of text, drawn as bars: x, y and width of each. */
const bars = (...all: [x: number, y: number, width: number][]) => (
  <path className="fill-rule" d={all.map(([x, y, width]) => `M${x} ${y}h${width}v4h-${width}z`).join('')} />
);

const column = (x: number, width: number, ...rows: number[]) =>
  rows.map((y) => [x, y, width] as [number, number, number]);

const heading = <path className="fill-ink" d="M10 12h44v6H10z" />;

const LETTER = (
  <>
    {bars([10, 12, 26], [10, 20, 20], [10, 36, 60], [10, 44, 56], [10, 52, 60], [10, 60, 40])}
    <path className={LINE} d="M10 84c6-10 10-8 10 0s6 2 10-3 6-1 8 2 6 1 10-2" />
  </>
);

const LINES_TO_SIGN = [30, 42, 54, 66, 78, 90];

/** A sheet of each kind, as it looks from afar. */
const DRAWINGS: Record<Kind, ReactNode> = {
  script: (
    <>
      {heading}
      <path className={LINE} d="M12 34h56v30H40L28 76V64H12z" />
      {bars([20, 42, 40], [20, 51, 28])}
    </>
  ),
  guide: (
    <>
      {heading}
      <path className={LINE} d="M12 30h40v22H30l-8 10V52H12zM28 68h40v20H58l8 10" />
      {bars([18, 38, 28])}
    </>
  ),
  'talking-points': (
    <>
      {heading}
      <path className="fill-wing" d="M10 30h6v6h-6zM10 46h6v6h-6zM10 62h6v6h-6zM10 78h6v6h-6z" />
      {bars(...column(22, 48, 30, 46, 62, 78), ...column(22, 34, 37, 53, 69, 85))}
    </>
  ),
  letter: LETTER,
  template: (
    <>
      {bars([10, 12, 26], [10, 28, 60], [10, 36, 52])}
      <path className={LINE} d="M14 52h52v38H14zM14 62h52M26 52v-6h14v6" />
    </>
  ),
  'one-page': (
    <>
      <path className="fill-ink" d="M10 10h60v10H10zM10 24h42v6H10z" />
      {bars(...column(10, 27, 40, 48, 56, 64), ...column(43, 27, 40, 48, 56, 64, 72, 80))}
    </>
  ),
  comparison: (
    <>
      {heading}
      <path className="fill-none stroke-ink" d="M40 26v68" />
      {bars(...column(10, 24, 30, 38, 46, 62, 70, 78), ...column(46, 24, 30, 38, 62, 78))}
      <path className="fill-wing" d="M46 48h24v3H46zM46 70h18v3H46z" />
    </>
  ),
  social: (
    <>
      <path className="fill-wing" d="M10 22h60v60H10z" />
      <path className="fill-wing-ink" d="M16 54h34v6H16zM16 64h44v6H16z" />
    </>
  ),
  flyer: (
    <>
      <path className="fill-wing" d="M79 1v50C60 50 44 34 38 1z" />
      <path className="fill-ink" d="M9 60h46v7H9zM9 71h54v7H9zM9 82h34v7H9z" />
    </>
  ),
  'petition-sheet': (
    <>
      {heading}
      <path className={LINE} d={LINES_TO_SIGN.map((y) => `M20 ${y}h50M10 ${y - 6}l5 5m0-5l-5 5`).join('')} />
    </>
  ),
  links: (
    <>
      <path className={LINE} d="M12 22h56v34H12zM18 62h56v-4" />
      {bars([20, 30, 40], [20, 39, 30])}
    </>
  ),
};

/** What one gets, as a small drawing: it says nothing that the title does not say. */
export function Thumb({ kind }: { kind: Kind }) {
  return (
    <svg viewBox="0 0 80 104" aria-hidden="true" className="h-auto w-full print:hidden">
      <path className="fill-paper stroke-edge" vectorEffect="non-scaling-stroke" d={SHEET} />
      {DRAWINGS[kind]}
    </svg>
  );
}
