/** Closed shapes made of straight edges: each is `[x, y, x, y, ...]` in pixels. */
export type Outline = number[][];

/** Edges per curve: at the sizes drawn here no corner can be seen. */
const STEPS = 10;

type Command = { command: string; args: number[] };

/** Curves become straight edges. Commands are named as fontkit names them. */
export function outlineOf(commands: Command[]): Outline {
  const shapes: Outline = [];
  for (const { command, args } of commands) {
    const shape = shapes.at(-1);
    if (command === 'moveTo') shapes.push([...args]);
    else if (!shape) continue;
    else if (command === 'lineTo') shape.push(...args);
    else if (command === 'closePath') shape.push(shape[0]!, shape[1]!);
    else if (command === 'quadraticCurveTo') shape.push(...curve([...shape.slice(-2), ...args.slice(0, 2), ...args]));
    else if (command === 'bezierCurveTo') shape.push(...cubic([...shape.slice(-2), ...args]));
  }
  return shapes;
}

function curve([x0, y0, cx, cy, , , x, y]: number[]): number[] {
  const third = (from: number, to: number) => from + ((to - from) * 2) / 3;
  return cubic([x0!, y0!, third(x0!, cx!), third(y0!, cy!), third(x!, cx!), third(y!, cy!), x!, y!]);
}

function cubic([x0, y0, x1, y1, x2, y2, x3, y3]: number[]): number[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const t = (step + 1) / STEPS;
    const s = 1 - t;
    const at = (a: number, b: number, c: number, d: number) =>
      s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    return [at(x0!, x1!, x2!, x3!), at(y0!, y1!, y2!, y3!)];
  }).flat();
}

/** Numbers that each command of a path takes. */
const TAKES: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6 };

/**
 * The shapes of an SVG path's `d`: moves, lines, curves and ends, in both spellings.
 * @throws on commands that our drawings do not use
 */
export function outlineOfPath(d: string): Outline {
  const commands: Command[] = [];
  let at: [number, number] = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const kind = letter.toUpperCase();
    if (kind === 'Z') commands.push({ command: 'closePath', args: [] });
    const takes = TAKES[kind] ?? Infinity;
    if (kind !== 'Z' && takes === Infinity) throw new Error(`The path command ${letter} is not drawn.`);
    const numbers = [...rest.matchAll(/-?\d*\.?\d+/g)].map(Number);
    for (let index = 0; index < numbers.length; index += takes) {
      const args = fromStart(kind, numbers.slice(index, index + takes), letter === kind ? undefined : at, at);
      at = args.slice(-2) as [number, number];
      commands.push({
        command: kind === 'C' ? 'bezierCurveTo' : kind === 'M' && index === 0 ? 'moveTo' : 'lineTo',
        args,
      });
    }
  }
  return outlineOf(commands);
}

/** The arguments as points from the start of the drawing. */
function fromStart(kind: string, given: number[], base: [number, number] | undefined, at: [number, number]): number[] {
  const [x, y] = base ?? [0, 0];
  if (kind === 'H') return [x + given[0]!, at[1]];
  if (kind === 'V') return [at[0], y + given[0]!];
  return given.map((value, index) => value + (index % 2 === 0 ? x : y));
}

/** As in SVG: `[a, b, c, d, e, f]` takes x to `a x + c y + e` and y to `b x + d y + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

export function moved(outline: Outline, [a, b, c, d, e, f]: Matrix): Outline {
  return outline.map((shape) => {
    const there: number[] = [];
    for (let at = 0; at < shape.length; at += 2) {
      const [x, y] = [shape[at]!, shape[at + 1]!];
      there.push(a * x + c * y + e, b * x + d * y + f);
    }
    return there;
  });
}

/** The outline of a line with round ends and joints along each shape, which stays open. */
export function strokeOf(outline: Outline, width: number): Outline {
  const radius = width / 2;
  return outline.flatMap((line) => {
    const points = Array.from({ length: line.length / 2 }, (_, at) => [line[at * 2]!, line[at * 2 + 1]!] as const);
    const joints = points.map(([x, y]) => circle(x, y, radius));
    const bars = points.slice(1).map(([x, y], at) => bar(points[at]!, [x, y], radius));
    return [...joints, ...bars.filter((each) => each.length > 0)];
  });
}

function circle(x: number, y: number, radius: number): number[] {
  const corners = Math.max(12, Math.ceil(radius * 2));
  return Array.from({ length: corners }, (_, at) => {
    const angle = (at / corners) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  }).flat();
}

/** Turns the same way as `circle`, so that where both lie nothing cancels out. */
function bar([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number], radius: number): number[] {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length === 0) return [];
  const [nx, ny] = [((y1 - y0) / length) * radius, ((x0 - x1) / length) * radius];
  return [x0 + nx, y0 + ny, x1 + nx, y1 + ny, x1 - nx, y1 - ny, x0 - nx, y0 - ny];
}
