import { expect, test } from 'vitest';
import { latestEvent } from './latest-event.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const press = { confidence: 'press' as const };

test('the latest event is the last by date', () => {
  const events = ['2026-06-23', '2019-12-18', '2026-06'].map((date) => ({ date, ...press }));
  expect(latestEvent(events, NOW)?.date).toBe('2026-06-23');
});

test('what only one side tells is not the first thing a visitor reads', () => {
  const events = [
    { date: '2026-04-03', ...press },
    { date: '2026-06-23', confidence: 'one-side' as const },
  ];
  expect(latestEvent(events, NOW)?.date).toBe('2026-04-03');
});

test('an event is not shown before its time, nor after it', () => {
  const events = [
    { date: '2019', ...press },
    { date: '2026-07', ...press, publishFrom: '2026-12-01T00:00:00Z' },
    { date: '2026-08', ...press, publishUntil: '2026-11-01T00:00:00Z' },
  ];
  expect(latestEvent(events, NOW)?.date).toBe('2019');
});

test('no events, no latest event', () => {
  expect(latestEvent([], NOW)).toBeUndefined();
});
