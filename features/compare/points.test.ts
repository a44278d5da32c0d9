import { expect, test } from 'vitest';
import type { Provision, ProvisionText } from '#content/compare.ts';
import type { Locale } from '#i18n/routing.ts';
import { countPoints, marksBetween, pointOf } from './points.ts';
import { provisionOf, textOf, versionOf } from './testing.ts';

const earlier = versionOf('earlier');
const later = versionOf('later', { inheritsFrom: undefined });

function pointWith(
  texts: ProvisionText[],
  {
    kind = 'tightened',
    judged = true,
    locale = 'en',
  }: { kind?: Provision['kind']; judged?: boolean; locale?: Locale } = {},
) {
  const data = { versions: [earlier, later], texts };
  return pointOf({ earlier, later }, provisionOf('raids', kind), data, { locale, judged });
}

const old = textOf('raids', 'earlier', { summary: 'Officers may ask.' });
const young = textOf('raids', 'later', { summary: 'Officers may not ask.' });
const ADDED = [
  { kind: 'same', text: 'Officers may' },
  { kind: 'added', text: ' not' },
  { kind: 'same', text: ' ask.' },
];

test('two summaries in the reader’s language are marked', () => {
  expect(pointWith([old, young])).toMatchObject({ standing: 'changed', marks: { summary: ADDED } });
});

test.each([
  ['no-earlier', [young]],
  ['no-later', [old]],
  ['no-source', []],
] as const)('without a source nothing is marked: %s', (standing, texts) => {
  expect(pointWith([...texts])).toMatchObject({ standing, marks: {} });
  expect(pointWith([...texts]).marks).toEqual({});
});

test.each([
  ['same', 'same'],
  ['unknown', 'unclear'],
] as const)('editors who call the point "%s" keep the default pair from being marked', (kind, standing) => {
  expect(pointWith([old, young], { kind })).toMatchObject({ standing });
  expect(pointWith([old, young], { kind }).marks).toEqual({});
  expect(pointWith([old, young], { kind, judged: false })).toMatchObject({
    standing: 'changed',
    marks: { summary: ADDED },
  });
});

test.each(['same', 'unknown'] as const)('but two whole texts of record are marked even so: %s', (kind) => {
  const sides = { earlier: versionOf('earlier', { held: 'whole' }), later: versionOf('later', { held: 'whole' }) };
  const texts = [
    { ...old, ...{ quotation: 'may ask', quotedIn: 'en' as const } },
    { ...young, ...{ quotation: 'may not ask', quotedIn: 'en' as const } },
  ];
  const { marks } = pointOf(
    sides,
    provisionOf('raids', kind),
    { versions: [sides.earlier, sides.later], texts },
    { locale: 'en', judged: true },
  );
  expect(marks.summary).toBeUndefined();
  expect(marks.quotation).toContainEqual({ kind: 'added', text: ' not' });
});

test('a point that is new is marked as a whole, one that goes is struck as a whole', () => {
  expect(pointWith([young], { kind: 'added' })).toMatchObject({
    standing: 'added',
    earlier: { kind: 'absent' },
    marks: { summary: [{ kind: 'added', text: 'Officers may not ask.' }] },
  });
  expect(pointWith([old], { kind: 'removed' })).toMatchObject({
    standing: 'removed',
    later: { kind: 'absent' },
    marks: { summary: [{ kind: 'removed', text: 'Officers may ask.' }] },
  });
  expect(pointWith([young], { kind: 'added', judged: false }).standing).toBe('no-earlier');
});

test('one text that was left as it was, and two with the same words, are told apart', () => {
  const heir = versionOf('heir', { inheritsFrom: earlier.id });
  const data = { versions: [earlier, heir], texts: [old] };
  const point = pointOf({ earlier, later: heir }, provisionOf('raids'), data, { locale: 'en', judged: false });
  expect(point).toMatchObject({ standing: 'inherited', later: { from: earlier } });
  expect(pointWith([old, { ...young, summary: old.summary }]).standing).toBe('identical');
  expect(pointWith([old, { ...young, summary: 'Officers\nmay ask.\u00ad' }]).standing).toBe('identical');
});

test('a summary is never set against a quotation', () => {
  const quoted = textOf('raids', 'later', { quotation: 'shall not ask', quotedIn: 'en' });
  expect(pointWith([old, quoted])).toMatchObject({ standing: 'unclear' });
  expect(pointWith([old, quoted]).marks).toEqual({});
});

test('a text that is not in the reader’s language is shown, not marked', () => {
  expect(pointWith([{ ...old, lang: 'es' }, young]).marks).toEqual({ summary: undefined, quotation: undefined });
});

const quote = (version: string, quotation: string, more: Partial<ProvisionText> = {}) =>
  textOf('raids', version, { quotation, quotedIn: 'en', translation: 'No importa.', ...more });

test('quotations are marked in their own language whatever the reader’s; translations never', () => {
  const point = pointWith(
    [
      quote('earlier', 'is inherently detrimental', { lang: 'es' }),
      quote('later', 'can be detrimental', { lang: 'es' }),
    ],
    {
      locale: 'es',
    },
  );
  expect(point.marks.summary).toBeUndefined();
  expect(point.marks.quotation).toEqual([
    { kind: 'removed', text: 'is inherently' },
    { kind: 'added', text: 'can be' },
    { kind: 'same', text: ' detrimental' },
  ]);
});

test('quotations in two languages are not set against each other', () => {
  const sides = [quote('earlier', 'no ICE'), quote('later', 'con ICE', { quotedIn: 'es' })] as const;
  expect(
    marksBetween({ text: sides[0], version: earlier }, { text: sides[1], version: later }, 'en').quotation,
  ).toBeUndefined();
});

test('fragments without a common word may come from different sentences: only whole texts are then marked', () => {
  const [one, other] = [quote('earlier', 'shall inform'), quote('later', 'judicial warrant')];
  expect(
    marksBetween({ text: one, version: earlier }, { text: other, version: later }, 'en').quotation,
  ).toBeUndefined();
  const whole = { held: 'whole' } as const;
  const sides = [versionOf('earlier', whole), versionOf('later', whole)] as const;
  expect(
    marksBetween({ text: one, version: sides[0] }, { text: other, version: sides[1] }, 'en').quotation,
  ).toHaveLength(2);
});

test('every point is counted once', () => {
  const points = [
    pointWith([old, young]),
    pointWith([old]),
    pointWith([young]),
    pointWith([]),
    pointWith([old, young], { kind: 'same' }),
  ];
  expect(countPoints(points)).toEqual({ changed: 1, oneSide: 0, same: 1, unclear: 0, noSource: 2, noneAtAll: 1 });
});
