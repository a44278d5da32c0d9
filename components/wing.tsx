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

/** The mark: a monarch, drawn for this site. Takes the theme's inks. */
export function MonarchMark({ className }: { className?: string }) {
  return (
    <svg viewBox="-520 10 1160 720" aria-hidden="true" focusable="false" className={className}>
      <defs>
        <g id="monarch-wing">
          <path className="fill-wing-ink" d={HIND} />
          <path className="fill-wing-ink" d={FORE} />
          <path className="fill-wing" d={HIND_FILL} />
          <path className="fill-wing" d={FORE_FILL} />
          <path
            className="fill-none stroke-wing-ink"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeWidth="24"
            d={FEW_VEINS}
          />
        </g>
      </defs>
      <use href="#monarch-wing" />
      <use href="#monarch-wing" transform="translate(120 0) scale(-1 1)" />
    </svg>
  );
}
