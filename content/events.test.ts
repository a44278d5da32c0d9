import { expect, test, vi } from 'vitest';
import { listTimelineEvents } from './events.ts';

const entries = vi.hoisted(() => ({ current: [] as object[] }));
vi.mock('./current.ts', () => ({
  listEntries: async (type: string) => (type === 'timelineEvent' ? entries.current : []),
}));

const NOW = new Date('2026-11-24T12:00:00Z');

async function datesOf(events: object[]): Promise<string[]> {
  entries.current = events.map((event) => ({ sources: [], ...event }));
  return (await listTimelineEvents('en', NOW)).map(({ date }) => date);
}

test('events come oldest first, however precisely their date is known', async () => {
  expect(await datesOf([{ date: '2019' }, { date: '2019-12' }, { date: '2007-04' }, { date: '2019-12-18' }])).toEqual([
    '2007-04',
    '2019-12-18',
    '2019-12',
    '2019',
  ]);
});

test('an event is not shown before its time, nor after it', async () => {
  const dates = await datesOf([
    { date: '2019', publishFrom: '2026-11-24T06:00:00-06:00' },
    { date: '2020', publishFrom: '2026-11-24T06:00:01-06:00' },
    { date: '2021', publishUntil: '2026-11-24T12:00:00Z' },
    { date: '2022', publishUntil: '2026-11-24T12:00:01Z' },
  ]);
  expect(dates).toEqual(['2019', '2022']);
});
