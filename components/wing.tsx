const HIND =
  'M74 462c60-16 140-18 216-10 66 6 128 26 150 74 26 56-2 124-52 158-54 36-128 34-186-4C134 634 86 548 74 462Z';
const FORE =
  'M66 448C92 356 168 262 262 186 352 114 470 52 560 34c38-8 66 8 66 46 0 62-34 108-52 172-18 62-34 118-84 152-62 42-156 52-242 56-70 4-134 6-182-12Z';
const HIND_FILL =
  'M100 474c52-10 122-10 186-4 54 6 96 22 112 58 18 42-2 92-40 116-42 26-98 24-144-6-54-36-98-98-114-164Z';
const FORE_FILL =
  'M92 438C120 360 190 280 274 210 356 142 452 88 526 66c20-6 32 4 28 26-8 48-32 92-48 148-14 50-32 92-72 118-54 36-134 46-210 52-52 4-92 12-132 28Z';
const FEW_VEINS =
  'M104 430C140 352 226 262 332 196c24 10 34 42 22 70-58 66-160 120-250 164ZM346 226C420 200 500 160 596 120M340 276C400 310 440 340 500 384M112 482c44-8 92-6 132 6 16 20 14 52-8 70-52-6-96-38-124-76ZM252 536C300 560 346 596 384 652';

const HIND_VEINS =
  'M112 482c44-8 92-6 132 6 16 20 14 52-8 70-52-6-96-38-124-76ZM244 488C296 478 340 478 386 486M254 508C310 512 366 532 424 566M252 532C300 556 346 596 384 652M236 556C262 596 284 640 296 690M208 552C216 596 222 630 222 676M168 534C166 566 164 588 158 606';
const FORE_VEINS =
  'M104 430C140 352 226 262 332 196c24 10 34 42 22 70-58 66-160 120-250 164ZM332 196C400 150 470 100 560 62M350 214C420 178 500 138 596 110M357 238C430 222 506 206 590 190M356 260C420 272 476 284 528 296M340 284C390 318 440 350 500 384M296 322C330 358 360 394 390 432M232 362C256 392 268 416 274 446';

/** The white dots of the wing's edge: each path holds the middles of all dots of one width. */
const DOTS = [
  { width: 18, d: 'M590 62h0' },
  { width: 16, d: 'M604 96h0M586 168h0M562 240h0M536 312h0M490 374h0M418 412h0M424 550h0M406 620h0M350 668h0' },
  {
    width: 14,
    d: 'M598 132h0M574 204h0M550 276h0M516 346h0M456 396h0M376 424h0M334 432h0M414 516h0M420 586h0M382 650h0M314 676h0M278 676h0M244 670h0',
  },
  { width: 12, d: 'M292 438h0M210 660h0M178 640h0' },
  { width: 10, d: 'M548 54h0M566 92h0M150 612h0' },
  { width: 8, d: 'M570 126h0M560 160h0M548 194h0M536 228h0' },
];

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
