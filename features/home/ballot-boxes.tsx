const STEP = 29;

const times = (count: number, draw: (x: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index * STEP)).join('');

/** A row of boxes, some marked with an X as by a pen: how many of the seats it takes. The words beside it say the same. */
export function BallotBoxes({ seats, marked }: { seats: number; marked: number }) {
  return (
    <svg
      viewBox={`0 0 ${seats * STEP} 28`}
      aria-hidden="true"
      focusable="false"
      className="h-auto w-full fill-none forced-color-adjust-auto"
    >
      <path className="stroke-ink" strokeWidth="2" d={times(seats, (x) => `M${x + 1} 3h24v24h-24z`)} />
      <path
        className="stroke-monarch"
        strokeWidth="4"
        strokeLinecap="round"
        d={times(marked, (x) => `M${x + 6} 8c5 5 9 9 14 14M${x + 20} 7c-5 5-9 10-14 16`)}
      />
    </svg>
  );
}
