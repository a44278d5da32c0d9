import { parseArgs } from 'node:util';

/** The options of a drill, or the end with a sentence. */
export function optionsOf<Name extends string>(
  defaults: Record<Name, string>,
): Record<Name, string> & { postgres: boolean } {
  const texts = Object.entries<string>(defaults).map(([name, value]) => [name, { type: 'string', default: value }]);
  try {
    const options = { ...Object.fromEntries(texts), postgres: { type: 'boolean', default: false } };
    return parseArgs({ options }).values as Record<Name, string> & { postgres: boolean };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

/** Whole numbers above nought, or the end with a sentence. */
export function numberOf(name: string, text: string): number {
  if (/^[1-9]\d{0,7}$/.test(text)) return Number(text);
  console.error(`--${name} takes a number, such as 10.`);
  process.exit(2);
}
