import { DOTS, FEW_VEINS, FORE, FORE_FILL, FORE_VEINS, HIND, HIND_FILL, HIND_VEINS } from './wing-shapes.ts';

/** The mark: a monarch, drawn for this site. Takes the theme's inks. */
export function MonarchMark() {
  return (
    <svg viewBox="-520 10 1160 720" aria-hidden="true">
      <g id="monarch-wing">
        <g id="monarch-ground">
          <path className="fill-wing-ink" d={HIND + FORE} />
          <path className="fill-wing" d={HIND_FILL + FORE_FILL} />
        </g>
        <path className="vein" strokeWidth="24" d={FEW_VEINS} />
      </g>
      <use href="#monarch-wing" transform="matrix(-1 0 0 1 120 0)" />
    </svg>
  );
}

/** One wing, large and with all its veins. Stands on a page with the mark, whose shapes it uses again. */
export function MonarchWing({ className }: { className?: string }) {
  return (
    <svg viewBox="40 20 600 700" aria-hidden="true" className={className}>
      <use href="#monarch-ground" />
      <path className="vein" strokeWidth="9" d={HIND_VEINS + FORE_VEINS} />
      <g className="fill-none stroke-wing-dot" strokeLinecap="round">
        {DOTS.map(({ width, d }) => (
          <path key={width} strokeWidth={width} d={d} />
        ))}
      </g>
    </svg>
  );
}
