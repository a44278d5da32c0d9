import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Boundaries } from '#lib/boundaries.ts';
import { agreementOf, seeded } from './agreement.ts';
import { checkedDistricts } from './check.ts';
import { readGeoJson } from './geojson.ts';
import { pictureOf } from './picture.ts';
import { Refused } from './refused.ts';
import { isZip, readShapefile } from './shapefile.ts';
import { simplified } from './simplify.ts';

const HELP = `npm run districts -- import FILE|URL

Takes the lines of the 15 districts for the map and for "use my location" on the contact page: GeoJSON, or a zipped shapefile as the City
publishes it (https://data.milwaukee.gov/dataset/aldermanic-districts).

  --credit TEXT   who drew the lines, as the page says it (unset: City of Milwaukee)
  --column NAME   the column that holds the numbers 1 to 15, where it cannot be told

Look at the picture it draws, then start or deploy anew. To take the map off again, delete content/districts.json.`;

/** The part of all places that may get another answer than from the full outlines. */
const MOST_DIFFERENT = 0.002;
const MOST_DOWNLOADED = 50 * 1024 * 1024;

type Surroundings = {
  /** The file that the site reads, and the picture of it. */
  target: string;
  picture: string;
  /** Where whoever calls stands. */
  from: string;
  say: (line: string) => void;
  warn: (line: string) => void;
  today: string;
};

/** @returns the exit code: 0 imported, 1 refused with a sentence and nothing changed, 2 not understood */
export async function runDistricts(args: string[], surroundings: Surroundings): Promise<number> {
  const { say, warn } = surroundings;
  const { asked, options } = parse(args);
  const [command, what, ...more] = asked;
  if (options.has('help') || command === undefined) {
    say(HELP);
    return options.has('help') ? 0 : 2;
  }
  if (command !== 'import' || what === undefined || more.length > 0) {
    warn(`Not understood: ${args.join(' ')}\n\n${HELP}`);
    return 2;
  }
  try {
    await importFrom(what, options, surroundings);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    warn(`${error.message} Nothing was changed.`);
    return 1;
  }
}

async function importFrom(
  what: string,
  options: Map<string, string>,
  { target, picture, from, say, today }: Surroundings,
) {
  const isAddress = /^https?:/i.test(what);
  const bytes = await (isAddress ? download(what) : read(path.resolve(from, what)));
  const raw = isZip(bytes) ? await readShapefile(bytes) : readGeoJson(Buffer.from(bytes).toString());
  const { districts, uncertainty } = checkedDistricts(raw, options.get('column'));
  const source = isAddress ? what : path.basename(what);
  const origin = { credit: options.get('credit') ?? 'City of Milwaukee', source, imported: today, uncertainty };
  const boundaries = simplified(districts, origin);
  const { different, unwarned } = agreementOf(districts, boundaries, 20_000, seeded(1));
  if (different > MOST_DIFFERENT || unwarned)
    throw new Refused(
      `Districts overlap or leave gaps: ${percent(different)} of all places would be told a wrong district.`,
    );
  await write(picture, pictureOf(boundaries));
  await write(target, JSON.stringify(boundaries));
  say(sentences(boundaries, different, target, picture));
}

function sentences({ arcs, margin }: Boundaries, different: number, target: string, picture: string): string {
  const points = arcs.reduce((sum, { length }) => sum + length, 0);
  return [
    `15 districts, ${points} points: ${target}`,
    `Lines are at most ${margin} m from where the file has them; ${percent(different)} of 20,000 places get another answer, and all of these are told that they are near a line.`,
    `Look at the picture before you deploy: ${picture}`,
  ].join('\n');
}

const percent = (part: number) => `${Number((part * 100).toFixed(3))} %`;

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Refused(`${file} cannot be read.`);
  }
}

async function download(address: string): Promise<Uint8Array> {
  let answer: Response;
  let bytes: Uint8Array;
  try {
    answer = await fetch(address, { signal: AbortSignal.timeout(60_000) });
    bytes = new Uint8Array(await answer.arrayBuffer());
  } catch {
    throw new Refused(`${address} did not answer.`);
  }
  if (!answer.ok) throw new Refused(`${address} answered with ${answer.status}.`);
  if (bytes.length > MOST_DOWNLOADED) throw new Refused(`${address} is far too large for a map of districts.`);
  return bytes;
}

/** Whole or not at all. */
async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

function parse(args: string[]): { asked: string[]; options: Map<string, string> } {
  const asked: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const [, name, given] = /^--(help|credit|column)(?:=(.*))?$/s.exec(args[at]!) ?? [];
    if (name === undefined) asked.push(args[at]!);
    else options.set(name, given ?? (name === 'help' ? '' : (args[++at] ?? '')));
  }
  return { asked, options };
}
