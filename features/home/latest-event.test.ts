import { expect, test } from 'vitest';
import { messages } from '#i18n/messages.ts';
import { latestEvent } from './latest-event.ts';

const press = { confidence: 'press' as const };

test('the latest event is the last by date', () => {
  const events = ['2026-06-23', '2019-12-18', '2026-06'].map((date) => ({ date, ...press }));
  expect(latestEvent(events)?.date).toBe('2026-06-23');
});

test('what is known only to its month or year is not called later than a day in it', () => {
  const events = ['2026', '2026-05', '2026-04-03', '2025-12'].map((date) => ({ date, ...press }));
  expect(latestEvent(events)?.date).toBe('2026-05');
  expect(latestEvent(events.filter(({ date }) => date !== '2026-05'))?.date).toBe('2026-04-03');
});

test('what only one side tells is not the first thing a visitor reads', () => {
  const events = [
    { date: '2026-04-03', ...press },
    { date: '2026-06-23', confidence: 'one-side' as const },
  ];
  expect(latestEvent(events)?.date).toBe('2026-04-03');
});

test.each([
  ['en', ['official record', 'press']],
  ['es', ['documento oficial', 'prensa']],
] as const)('%s: the heading says among which events it is the latest, in the words below it', (locale, names) => {
  const { title, confidence } = messages[locale].HomePage.latest;
  for (const name of names) {
    expect(title).toContain(name);
    expect(Object.values(confidence).join(' ')).toContain(name);
  }
});

test('no events, no latest event', () => {
  expect(latestEvent([])).toBeUndefined();
});
