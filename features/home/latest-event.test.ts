import { expect, test } from 'vitest';
import { latestEvent } from './latest-event.ts';

const NOW = new Date('2026-11-24T12:00:00Z');

test('the latest event is the last by date', () => {
  expect(latestEvent([{ date: '2026-06-23' }, { date: '2019-12-18' }, { date: '2026-06' }], NOW)?.date).toBe(
    '2026-06-23',
  );
});

test('an event is not shown before its time, nor after it', () => {
  const events = [
    { date: '2019' },
    { date: '2026-07', publishFrom: '2026-12-01T00:00:00Z' },
    { date: '2026-08', publishUntil: '2026-11-01T00:00:00Z' },
  ];
  expect(latestEvent(events, NOW)?.date).toBe('2019');
});

test('no events, no latest event', () => {
  expect(latestEvent([], NOW)).toBeUndefined();
});
