import type { DistrictMap } from './district-map.ts';

type Props = {
  map: DistrictMap;
  /** Where each district leads, and what it is called. */
  links: { number: number; name: string; href: string }[];
  label: string;
};

/** Drawn by us from the imported lines. Each district is a link, in the order of the numbers; the list beside says the same in words. */
export function MapDrawing({ map: { width, height, shapes }, links, label }: Props) {
  return (
    <svg
      viewBox={`-4 -4 ${width + 8} ${height + 8}`}
      role="group"
      aria-label={label}
      className="mx-auto block max-h-[60rem] w-full max-w-[34rem] print:max-h-[32rem]"
    >
      {links.map(({ number, name, href }) => {
        const shape = shapes.find((each) => each.number === number);
        if (!shape) return null;
        const [x, y] = shape.label;
        return (
          <a key={number} href={href} aria-label={name} className="group outline-none">
            <path
              d={shape.path}
              fillRule="evenodd"
              strokeWidth="2"
              strokeLinejoin="round"
              className="fill-sheet stroke-ink group-hover:fill-monarch-wash group-focus-visible:fill-monarch-wash group-focus-visible:stroke-monarch group-focus-visible:[stroke-width:7]"
            />
            <text
              x={x}
              y={y}
              dy="0.35em"
              textAnchor="middle"
              fontSize="28"
              className="fill-ink font-bold group-hover:underline group-focus-visible:underline"
            >
              {number}
            </text>
          </a>
        );
      })}
    </svg>
  );
}
