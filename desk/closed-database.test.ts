import { expect, test, vi } from 'vitest';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import { deskForTests } from './testing.ts';

/** What the system says to another user than the one of the site. Whoever runs the tests may be root, to whom nothing is closed. */
const closed = vi.hoisted(() => () => Object.assign(new Error('permission denied'), { code: 'EACCES' }));
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<object>()),
  access: () => Promise.reject(closed()),
}));

const { desk, inFolder } = deskForTests();

test.each([
  [['count'], en],
  [['count', '--lang', 'es'], es],
] as const)('a database that is closed to this user is not said to be missing: %s', async (command, { Desk }) => {
  const file = inFolder('site.db');
  const { code, said } = await desk([...command], [], { databaseUrl: `file:${file}` });
  expect([code, said]).toEqual([1, expect.stringContaining(Desk.trouble.notYours.replace('{file}', file))]);
});
