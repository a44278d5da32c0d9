import { expect, test } from 'vitest';
import type { TimelineEvent } from '#content/events.ts';
import { inEachLanguage } from '#i18n/routing.ts';
import { timelineJson } from './timeline-json.ts';

const source = {
  id: 's',
  url: 'https://example.org',
  language: 'en',
  confidence: 'official',
  lang: 'en',
  title: 'Source',
};
const event = (each: object) =>
  ({
    slug: '2019-12-18-vote',
    date: '2019-12-18',
    confidence: 'press',
    reviewedOn: '2026-11-24',
    lang: 'en',
    title: 'A vote',
    body: [{ nodeType: 'paragraph', content: [{ nodeType: 'text', value: '7 & 0', isBold: false }] }],
    sources: [source],
    ...each,
  }) as unknown as TimelineEvent;

const answer = (en: TimelineEvent[], es: TimelineEvent[]) => {
  const text = { title: 'Title', reviewedOn: '2026-11-20' };
  const events = { ...inEachLanguage(() => en), es };
  return timelineJson({
    siteUrl: 'https://site.org',
    text: inEachLanguage(() => text),
    licence: inEachLanguage(() => 'CC BY'),
    events,
  });
};

test('an event stands once, with its words in every language that it has', () => {
  const spanish = event({
    lang: 'es',
    title: 'Un voto',
    decidedBy: 'Comisión',
    sources: [{ ...source, lang: 'es', title: 'Fuente', note: 'Nota' }],
  });
  const { events, asOf } = answer([event({})], [spanish]);
  expect(asOf).toBe('2026-11-24');
  expect(JSON.parse(JSON.stringify(events))).toEqual([
    {
      slug: '2019-12-18-vote',
      date: '2019-12-18',
      confidence: 'press',
      reviewedOn: '2026-11-24',
      url: {
        en: 'https://site.org/en/timeline#2019-12-18-vote',
        es: 'https://site.org/es/cronologia#2019-12-18-vote',
      },
      title: { en: 'A vote', es: 'Un voto' },
      text: { en: '7 & 0', es: '7 & 0' },
      decidedBy: { es: 'Comisión' },
      sources: [
        {
          title: { en: 'Source', es: 'Fuente' },
          note: { es: 'Nota' },
          url: 'https://example.org',
          language: 'en',
          confidence: 'official',
        },
      ],
    },
  ]);
});

test('what is not translated has one language; what only one language shows is there, in its place', () => {
  const late = event({ slug: 'late', date: '2020', lang: 'es', title: 'Tarde' });
  const early = event({ slug: 'early', date: '2007-04', endDate: '2007-05' });
  const { events } = answer([event({})], [early, event({}), late]);
  expect(events.map(({ slug, title }) => [slug, title])).toEqual([
    ['early', { en: 'A vote' }],
    ['2019-12-18-vote', { en: 'A vote' }],
    ['late', { es: 'Tarde' }],
  ]);
  expect(events[0]).toMatchObject({ endDate: '2007-05', decidedBy: undefined });
});

test('what is known only to its month comes after the days of that month', () => {
  const [month, day] = [event({ slug: 'month', date: '2019-12' }), event({})];
  const { events } = answer([day], [day, month]);
  expect(events.map(({ slug }) => slug)).toEqual(['2019-12-18-vote', 'month']);
  expect(answer([day, month], [day]).events.map(({ slug }) => slug)).toEqual(['2019-12-18-vote', 'month']);
});

test('without events there is still a date', () => {
  expect(answer([], [])).toMatchObject({ asOf: '2026-11-20', events: [] });
});
