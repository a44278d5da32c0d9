const WIDTH = 120; // that of the formatter

/**
 * JSON as it lies in `content/edition/`: what fits stands in one line, as the formatter leaves it, so that a diff shows the words
 * that changed and nothing else. Keys stay in their order.
 */
export function jsonText(value: unknown): string {
  return `${written(value, 0, 0)}\n`;
}

/** @param used characters in front of the value in its line, and the comma behind it */
function written(value: unknown, depth: number, used: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = isList ? value.map((each) => ['', each] as const) : partsOf(value);
  if (parts.length === 0) return isList ? '[]' : '{}';
  const line = inLine(value);
  if (depth > MOST_BROKEN && line !== undefined && depth * 2 + used + line.length <= WIDTH) return line;
  const indent = '  '.repeat(depth + 1);
  const rows = parts.map(([key, each], at) => {
    const comma = at < parts.length - 1 ? 1 : 0;
    return `${indent}${key}${written(each, depth + 1, key.length + comma)}`;
  });
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${rows.join(',\n')}\n${'  '.repeat(depth)}${close}`;
}

/** The entry, and its `sys` and `fields`, are never in one line. */
const MOST_BROKEN = 1;

/** `undefined` where the formatter would break the line whatever its length: a list of objects with several keys. */
function inLine(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (!Array.isArray(value)) {
    const parts = partsOf(value).map(([key, each]) => [key, inLine(each)] as const);
    if (parts.some(([, text]) => text === undefined)) return undefined;
    return parts.length === 0 ? '{}' : `{ ${parts.map(([key, text]) => key + text).join(', ')} }`;
  }
  const isTable = value.length > 1 && value.every((each) => keysIn(each) > 1);
  const parts = value.map(inLine);
  return isTable || parts.includes(undefined) ? undefined : `[${parts.join(', ')}]`;
}

const keysIn = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value).length : 0);

const partsOf = (value: object) =>
  Object.entries(value).map(([key, each]) => [`${JSON.stringify(key)}: `, each] as const);
