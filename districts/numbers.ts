import { DISTRICTS } from '#lib/districts.ts';
import type { Feature } from './geojson.ts';
import { Refused } from './refused.ts';

/** The number of each feature's district. @throws Refused unless each of the 15 is there once */
export function numbersOf(features: Feature[], column?: string): number[] {
  const numbers = numbersIn(features, column ?? columnOf(features));
  const all = Array.from({ length: DISTRICTS }, (_, index) => index + 1);
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  const missing = all.filter((number) => !numbers.includes(number));
  const strange = numbers.find((number) => !all.includes(number));
  if (strange !== undefined) throw new Refused(`There is a district ${strange}; Milwaukee has 1 to ${DISTRICTS}.`);
  if (twice !== undefined) throw new Refused(`District ${twice} is there twice.`);
  if (missing.length > 0)
    throw new Refused(`The file has ${numbers.length} districts, not ${DISTRICTS}: ${missing.join(', ')} missing.`);
  return numbers;
}

/** The column whose name speaks of districts and that holds whole numbers only; the best filled where there are several. */
function columnOf(features: Feature[]): string {
  const names = Object.keys(features[0]?.properties ?? {});
  const speaking = names.filter((name) => /ald|dist/i.test(name));
  const filled = speaking.filter((name) => numbersIn(features, name).every(Number.isInteger));
  const different = (name: string) => new Set(numbersIn(features, name)).size;
  const [best] = filled.toSorted((a, b) => different(b) - different(a));
  if (best !== undefined) return best;
  const seen = names.length > 0 ? `It has ${names.slice(0, 12).join(', ')}: name one with --column.` : 'It has none.';
  throw new Refused(`No column of the file holds the numbers of districts. ${seen}`);
}

function numbersIn(features: Feature[], column: string): number[] {
  return features.map(({ properties }) => {
    const value = String(properties[column] ?? '').trim();
    return /^\d{1,3}(\.0*)?$/.test(value) ? Number(value) : Number.NaN;
  });
}
