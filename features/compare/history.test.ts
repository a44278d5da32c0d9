import { expect, test } from 'vitest';
import { stepsOf } from './history.ts';
import { provisionOf, textOf, versionOf } from './testing.ts';

const first = versionOf('first');
const amended = versionOf('amended', { inheritsFrom: first.id });
const draft = versionOf('draft');
const last = versionOf('last');
const versions = [first, amended, draft, last];
const old = textOf('raids', 'first', { summary: 'Officers may help ICE.' });
const young = textOf('raids', 'draft', { summary: 'Officers may not help ICE.' });

test('each version is marked against the one before it; what was left as it was says so instead', () => {
  const steps = stepsOf(provisionOf('raids'), { versions, texts: [old, young] }, 'en');
  expect(steps.map(({ against }) => against?.slug)).toEqual([undefined, undefined, 'amended', undefined]);
  expect(steps[1]).toMatchObject({ cell: { from: first }, marks: {} });
  expect(steps[2]!.marks.summary).toContainEqual({ kind: 'added', text: ' not' });
  expect(steps[3]!.cell).toEqual({ kind: 'none' });
});

test('a gap stays a gap: nothing is set against a version further back', () => {
  const late = textOf('raids', 'last', { summary: 'Officers may help ICE on request.' });
  const steps = stepsOf(provisionOf('raids'), { versions, texts: [old, late] }, 'en');
  expect(steps[3]).toMatchObject({ cell: { text: late }, marks: {} });
  expect(steps[3]!.against).toBeUndefined();
});
