import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { type Boundaries, ringsOf } from '#lib/boundaries.ts';
import { districtsAt } from '#public/locate.js';
import { agreementOf, seeded } from './agreement.ts';
import { checkedDistricts, type District } from './check.ts';
import { crossingOf } from './crossings.ts';
import { readGeoJson } from './geojson.ts';
import { runDistricts } from './main.ts';
import { MOST_BYTES } from './simplify.ts';
import { asGeoJson, CORNER, inventedCity, middleOf } from './testing-city.ts';
import { STATE_PLANE, zippedShapefile } from './testing-shapefile.ts';

/** The real lines: they lie beside the project where it is worked on, and are no part of it. */
const REAL = '../shared/data/aldermanic-districts-2022.geojson';

async function importing(given: string | Uint8Array, ...more: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'districts-'));
  const file = path.join(folder, 'given');
  writeFileSync(file, given);
  return run(folder, file, ...more);
}

async function run(folder: string, what: string, ...more: string[]) {
  const said: string[] = [];
  const [target, picture] = [path.join(folder, 'districts.json'), path.join(folder, 'picture.svg')];
  const note = (line: string) => void said.push(line);
  const code = await runDistricts(['import', what, ...more], {
    ...{ target, picture, from: folder, say: note, warn: note, today: '2026-11-25' },
  });
  const written = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
  return { code, said: said.join('\n'), target, picture, boundaries: written && (JSON.parse(written) as Boundaries) };
}

const city = inventedCity();
const changed = (change: (districts: District[]) => void) => {
  const districts = structuredClone(city);
  change(districts);
  return asGeoJson(districts);
};

test('an invented city is imported, with date and credit, and drawn', async () => {
  const { code, boundaries, picture, target } = await importing(asGeoJson(city), '--credit', 'Someone');
  expect(code).toBe(0);
  expect(boundaries).toMatchObject({ credit: 'Someone', source: 'given', imported: '2026-11-25' });
  expect(readFileSync(target).length).toBeLessThanOrEqual(MOST_BYTES);
  expect(readFileSync(picture, 'utf8').match(/<path /g)).toHaveLength(15);
  for (const { number } of city)
    expect(districtsAt(boundaries as Boundaries, ...middleOf(number), 20)).toEqual({ inside: number, near: [] });
  expect(districtsAt(boundaries as Boundaries, ...CORNER).near).toEqual([1, 2, 4, 5]);
  expect(districtsAt(boundaries as Boundaries, -87.63, 41.88, 20)).toEqual({ inside: undefined, near: [] });
});

for (const [name, read] of [
  ['an invented city', () => asGeoJson(city)],
  ...(existsSync(REAL) ? [['the real city', () => readFileSync(REAL, 'utf8')] as const] : []),
] as const)
  test(`in ${name} hardly a place gets another answer, and each of these is warned`, { timeout: 120_000 }, async () => {
    const given = read();
    const { boundaries, target } = await importing(given);
    expect(readFileSync(target).length).toBeLessThanOrEqual(MOST_BYTES);
    const { districts } = checkedDistricts(readGeoJson(given));
    const { different, unwarned } = agreementOf(districts, boundaries as Boundaries, 100_000, seeded(2026));
    expect(different).toBeLessThanOrEqual(0.002);
    expect(unwarned).toBeUndefined();
    const rings = ringsOf(boundaries as Boundaries);
    expect(rings.size).toBe(15);
    for (const ring of [...rings.values()].flat()) {
      expect(ring[0]).toEqual(ring.at(-1));
      expect(crossingOf([ring])).toBeUndefined();
    }
  });

test('the agreement is no matter of course: a moved line is found out', async () => {
  const { boundaries } = await importing(asGeoJson(city));
  const moved = structuredClone(boundaries as Boundaries);
  moved.transform.translate = [moved.transform.translate[0] + 0.001, moved.transform.translate[1]];
  const { different, unwarned } = agreementOf(city, moved, 10_000, seeded(1));
  expect(different).toBeGreaterThan(0.002);
  expect(unwarned).toBeDefined();
});

for (const [datum, prj] of Object.entries(STATE_PLANE))
  test(`a zipped shapefile in the City's feet (${datum} datum) becomes the same districts`, async () => {
    const toFeet = proj4('EPSG:4326', prj).forward;
    const inFeet = city.map(({ number, pieces }) => ({
      number,
      pieces: pieces.map((rings) =>
        rings.map((ring) => ring.toReversed().map((place) => toFeet(place) as [number, number])),
      ),
    }));
    const { code, said, boundaries } = await importing(zippedShapefile(inFeet, prj));
    expect(said).toContain('15 districts');
    expect(code).toBe(0);
    expect((boundaries as Boundaries).margin).toBeGreaterThanOrEqual(datum === 'old' ? 12 : 2);
    expect(agreementOf(city, boundaries as Boundaries, 2_000, seeded(3))).toMatchObject({ unwarned: undefined });
    for (const { number } of city)
      expect(districtsAt(boundaries as Boundaries, ...middleOf(number)).inside).toBe(number);
  });

const WRONG: [name: string, given: string | Uint8Array, said: RegExp][] = [
  ['words', 'Dear City,', /neither GeoJSON nor a zipped shapefile/],
  ['an empty file', '', /neither/],
  ['other JSON', '{"districts":15}', /no GeoJSON/],
  ['no feature', '{"type":"FeatureCollection","features":[]}', /no outline/],
  ['14 districts', changed((all) => all.splice(8, 1)), /14 districts, not 15: 9 missing/],
  ['a number twice', changed((all) => (all[2]!.number = 7)), /District 7 is there twice/],
  ['a district 16', changed((all) => (all[2]!.number = 16)), /a district 16/],
  ['no numbers', asGeoJson(city).replaceAll('ALD_DIST', 'name2'), /No column .* name, name2/],
  ['an open outline', changed((all) => all[3]!.pieces[0]![0]!.pop()), /district 4 is not closed/],
  ['two sides', changed((all) => all[3]!.pieces[0]![0]!.splice(3)), /District 4 .* fewer than three sides/],
  [
    'crossed outlines',
    changed((all) => {
      const ring = all[4]!.pieces[0]![0]!;
      [ring[20], ring[60]] = [ring[60]!, ring[20]!];
    }),
    /district 5 crosses itself near 4\d\.\d+, -8\d/,
  ],
  [
    'overlapping districts',
    changed((all) => (all[6]!.pieces = structuredClone(all[7]!.pieces))),
    /overlap or leave gaps/,
  ],
  ['another city', changed((all) => move(all, 0.25, -1.2)), /District 1 .* outside Milwaukee County/],
  ['latitude first', changed((all) => turn(all)), /wrong way round/],
  ['feet without a projection', changed((all) => move(all, 2_500_000, 380_000)), /not in degrees/],
  ['a point without a place', asGeoJson(city).replace(/\[-88\.\d+,/, '[null,'), /a point without a place/],
  ['a line', asGeoJson(city).replace('"MultiPolygon"', '"LineString"'), /District 1 is no outline, but LineString/],
  ['half a ZIP', halfOf(zippedShapefile(city, 'GEOGCS[]')), /ZIP is broken/],
  ['a ZIP without projection', zippedShapefile(city), /\.prj/],
  ['an unknown projection', zippedShapefile(city, 'PROJCS["Mars"]'), /projection/],
  ['a ZIP of nothing', Buffer.from('PK\x05\x06'.padEnd(22, '\0')), /0 shapefiles/],
];

for (const [name, given, sentence] of WRONG)
  test(`${name}: a sentence, and nothing is changed`, async () => {
    const { code, said, boundaries } = await importing(given);
    expect(said).toMatch(sentence);
    expect(said).toMatch(/Nothing was changed\.$/);
    expect(said.split('\n')).toHaveLength(1);
    expect(code).toBe(1);
    expect(boundaries).toBeUndefined();
  });

test('a file that is refused leaves the lines of before', async () => {
  const good = await importing(asGeoJson(city));
  const before = readFileSync(good.target, 'utf8');
  writeFileSync(
    path.join(path.dirname(good.target), 'given'),
    changed((all) => all.pop()),
  );
  const { code } = await run(path.dirname(good.target), 'given');
  expect(code).toBe(1);
  expect(readFileSync(good.target, 'utf8')).toBe(before);
});

test('lines are taken from an address, and one that does not answer is named', async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/there' ? 200 : 404;
    response.end(asGeoJson(city));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'districts-'));
  expect((await run(folder, `${host}/gone`)).said).toMatch(/answered with 404\. Nothing was changed\./);
  expect((await run(folder, `${host}/there`)).boundaries).toMatchObject({ source: `${host}/there` });
  await new Promise((resolve) => server.close(resolve));
  expect((await run(mkdtempSync(path.join(tmpdir(), 'districts-')), `${host}/there`)).said).toMatch(/did not answer/);
});

test('a missing file, a wrong word and --help each get an answer', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'districts-'));
  expect((await run(folder, 'nowhere.zip')).said).toMatch(/nowhere\.zip cannot be read\. Nothing was changed\./);
  expect((await run(folder, 'a', 'b')).code).toBe(2);
  expect(await run(folder, 'a', '--help')).toMatchObject({ code: 0, said: expect.stringContaining('--column') });
});

function move(districts: District[], east: number, north: number) {
  for (const place of districts.flatMap(({ pieces }) => pieces.flat(2)))
    [place[0], place[1]] = [place[0] + east, place[1] + north];
}

function turn(districts: District[]) {
  for (const place of districts.flatMap(({ pieces }) => pieces.flat(2))) place.reverse();
}

function halfOf(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}
