import { expect, test } from 'vitest';
import { keysOf, petitionState, recipientsOf, takesSignatures } from './state.ts';

const open = { phase: 'open', today: '2026-11-24', keys: 'organizers' } as const;

test.each([
  [{}, 'open'],
  [{ keys: 'demo' }, 'demo'],
  [{ keys: 'none' }, 'no-keys'],
  [{ phase: 'before' }, 'before'],
  [{ phase: 'before', opensOn: '2026-11-25' }, 'before'],
  [{ phase: 'before', opensOn: '2026-11-24' }, 'open'],
  [{ opensOn: '2026-11-25' }, 'before'],
  [{ opensOn: '2026-11-25', keys: 'none' }, 'before'],
  [{ closesOn: '2026-11-24' }, 'open'],
  [{ closesOn: '2026-11-23' }, 'closed'],
  [{ phase: 'closed' }, 'closed'],
  [{ phase: 'delivered', closesOn: '2026-11-30' }, 'delivered'],
] as const)('with %j it is %s', (changes, state) => {
  expect(petitionState({ ...open, ...changes })).toBe(state);
});

test('signatures are taken only while it is open, and in the demo', () => {
  const states = ['open', 'demo', 'before', 'closed', 'delivered', 'no-keys'] as const;
  expect(states.filter(takesSignatures)).toEqual(['open', 'demo']);
});

test('the demo key never counts on a public site, and never beside the organizers’', () => {
  expect(recipientsOf({ DEMO_RECIPIENT: 'age1demo', isDemo: false })).toEqual([]);
  expect(keysOf({ DEMO_RECIPIENT: 'age1demo', isDemo: false })).toBe('none');
  expect(keysOf({ DEMO_RECIPIENT: 'age1demo', isDemo: true })).toBe('demo');
  const both = { PETITION_RECIPIENTS: 'age1a, age1b\nage1c', DEMO_RECIPIENT: 'age1demo', isDemo: true };
  expect(recipientsOf(both)).toEqual(['age1a', 'age1b', 'age1c']);
  expect(keysOf(both)).toBe('organizers');
});
