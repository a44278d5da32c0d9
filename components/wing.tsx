import { DOTS, FEW_VEINS, FORE, FORE_FILL, FORE_VEINS, HIND, HIND_FILL, HIND_VEINS } from './wing-shapes.ts';

/** The mark: a monarch, drawn for this site. Takes the theme's inks. */
export function MonarchMark({ className }: { className?: string }) {
  return (
    <svg viewBox="-520 10 1160 720" aria-hidden="true" focusable="false" className={className}>
      <defs>
        <g id="monarch-ground">
          <path className="fill-wing-ink" d={HIND} />
          <path className="fill-wing-ink" d={FORE} />
          <path className="fill-wing" d={HIND_FILL} />
          <path className="fill-wing" d={FORE_FILL} />
        </g>
        <g id="monarch-wing" className="fill-none stroke-wing-ink">
          <use href="#monarch-ground" />
          <path strokeLinecap="round" strokeLinejoin="round" strokeWidth="24" d={FEW_VEINS} />
        </g>
      </defs>
      <use href="#monarch-wing" />
      <use href="#monarch-wing" transform="translate(120 0) scale(-1 1)" />
    </svg>
  );
}

/** One wing, large and with all its veins. Stands on a page with the mark, whose shapes it uses again. */
export function MonarchWing({ className }: { className?: string }) {
  return (
    <svg viewBox="40 20 600 700" aria-hidden="true" focusable="false" className={className}>
      <use href="#monarch-ground" />
      <g className="fill-none stroke-wing-ink" strokeLinecap="round" strokeLinejoin="round" strokeWidth="9">
        <path d={HIND_VEINS} />
        <path d={FORE_VEINS} />
      </g>
      <g className="fill-none stroke-wing-dot" strokeLinecap="round">
        {DOTS.map(({ width, d }) => (
          <path key={width} strokeWidth={width} d={d} />
        ))}
      </g>
    </svg>
  );
}
