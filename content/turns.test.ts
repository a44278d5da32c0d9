import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PageCache from '../cache-handler.mjs';
import { listBanners } from './banners.ts';
import { adopt, getEdition } from './current.ts';
import { findNextMeeting } from './events.ts';
import { type Content, parseEntries } from './parse.ts';
import type { RawEntry } from './raw-entry.ts';
import { restart } from './testing.ts';
import { drawTurned, lastTurn } from './turns.ts';

const pages = vi.hoisted(() => ({ lastModified: 0 }));
vi.mock('next/dist/server/lib/incremental-cache/file-system-cache.js', () => ({
  default: class {
    async get() {
      return { lastModified: pages.lastModified, value: { html: '<html></html>' } };
    }
  },
}));

beforeEach(() => restart());
afterEach(() => vi.useRealTimers());

function entry(type: string, fields: Record<string, unknown>): RawEntry {
  const values = { slug: 'night', ...fields };
  const localized = Object.entries(values).map(([name, value]) => [name, { 'en-US': value, es: value }]);
  return { sys: { id: type, contentType: { sys: { id: type } } }, fields: Object.fromEntries(localized) };
}
const banner = (publishFrom: string, publishUntil: string) =>
  entry('banner', { text: 'Tonight', publishFrom, publishUntil });

/** The edition with these banners and meetings, and no others. */
async function contentWith(...entries: RawEntry[]): Promise<Content> {
  const edition = await getEdition();
  const { en, es } = parseEntries([...entries, SOURCE]).content;
  const only = { banner: en.banner, meeting: en.meeting, timelineEvent: [] };
  return { ...edition, en: { ...edition.en, ...only }, es: { ...edition.es, ...only, banner: es.banner } };
}

const at = (moment: string) => new Date(moment);
const isOld = async (drawnAt: string) => {
  pages.lastModified = at(drawnAt).getTime();
  return (await new (PageCache as new () => { get: (key: string) => Promise<unknown> })().get('/en')) === null;
};

test.each([
  ['an evening', '2026-11-24T18:00', '2026-11-24T20:00', '2026-11-25T00:00:00Z', '2026-11-25T02:00:00Z'],
  ['clocks put on', '2026-03-08T01:30', '2026-03-08T03:30', '2026-03-08T07:30:00Z', '2026-03-08T08:30:00Z'],
  ['clocks put back', '2026-11-01T01:30', '2026-11-01T02:30', '2026-11-01T06:30:00Z', '2026-11-01T08:30:00Z'],
  [
    'an offset given',
    '2026-11-01T01:30-06:00',
    '2026-11-01T02:30-06:00',
    '2026-11-01T07:30:00Z',
    '2026-11-01T08:30:00Z',
  ],
])('%s: a notice comes and goes by the clock of Milwaukee, and pages with it', async (_, from, until, comes, goes) => {
  adopt(await contentWith(banner(from, until)), 'night');
  globalThis.contentChangedAt = undefined;
  for (const [turn, before, after] of [
    [comes, 0, 1],
    [goes, 1, 0],
  ] as const) {
    const second = (seconds: number) => new Date(at(turn).getTime() + seconds * 1_000);
    const drawn = second(-60).toISOString();
    await drawTurned(second(-1));
    expect(await listBanners('en', second(-1))).toHaveLength(before);
    expect(await isOld(drawn)).toBe(false);
    await drawTurned(second(0));
    expect(await listBanners('es', second(0))).toHaveLength(after);
    expect(await isOld(drawn)).toBe(true);
    expect(await isOld(second(1).toISOString())).toBe(false);
    await drawTurned(second(6)); // the page may have been under way when the moment came
    expect(await isOld(second(1).toISOString())).toBe(true);
    expect(await isOld(second(6).toISOString())).toBe(false);
  }
});

test.each(['2026-11-24', '2026-11-24T25:00', 'tomorrow', '2026-11-24T18:00-06'])('%s is no moment', async (moment) => {
  const { content, flaws } = parseEntries([banner(moment, '2026-11-25T18:00Z')]);
  expect(content.en.banner).toEqual([]);
  expect(flaws[0]).toMatchObject({ type: 'banner', paths: ['publishFrom'] });
});

test('a meeting that is over, or not to be seen yet, is not the next', async () => {
  const base = {
    title: 'Hearing',
    place: 'City Hall',
    reviewedOn: '2026-11-24',
    howTo: paragraph,
    sources: [sourceLink],
  };
  const startsAt = '2026-12-01T17:30-06:00';
  adopt(await contentWith(entry('meeting', { ...base, startsAt, publishFrom: '2026-11-30T08:00-06:00' })), 'meeting');
  const next = async (moment: string) => (await findNextMeeting('en', at(moment)))?.slug;
  expect(await next('2026-11-30T13:59:59Z')).toBeUndefined();
  expect(await next('2026-11-30T14:00:00Z')).toBe('night');
  expect(await next('2026-12-01T23:29:59Z')).toBe('night');
  expect(await next('2026-12-01T23:30:00Z')).toBeUndefined();
});

test('without any entry with a time, pages are those of the day in Milwaukee', async () => {
  const content = await contentWith();
  expect(lastTurn(content, at('2026-11-25T05:59:59Z'))).toBe(at('2026-11-24T06:00:05Z').getTime());
  expect(lastTurn(content, at('2026-11-25T06:00:00Z'))).toBe(at('2026-11-25T06:00:00Z').getTime());
});

test('newer words are not made old by an earlier moment', async () => {
  globalThis.contentChangedAt = at('2026-11-25T12:00:00Z').getTime();
  await drawTurned(at('2026-11-25T12:00:01Z'));
  expect(globalThis.contentChangedAt).toBe(at('2026-11-25T12:00:00Z').getTime());
});

const paragraph = {
  nodeType: 'document',
  data: {},
  content: [{ nodeType: 'paragraph', data: {}, content: [{ nodeType: 'text', value: 'Come.', marks: [], data: {} }] }],
};
const SOURCE = entry('source', {
  title: 'Notice of the hearing',
  publisher: 'The city',
  url: 'https://example.org/notice',
  confidence: 'official',
  language: 'en',
});
const sourceLink = { sys: { type: 'Link', linkType: 'Entry', id: 'source' } };
