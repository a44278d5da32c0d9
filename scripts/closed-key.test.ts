import { expect, test, vi } from 'vitest';
import { demoRecipient } from './demo-key.mjs';

/** What the system says to another user than the one of the site. Whoever runs the tests may be root, to whom nothing is closed. */
vi.mock('node:fs', async (original) => ({
  ...(await original<object>()),
  existsSync: () => true,
  readFileSync: () => {
    throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
  },
}));

test('a key that is closed to this user is said to be so, and what to do', async () => {
  await expect(demoRecipient('demo-key.txt')).rejects.toThrow(
    /^demo-key\.txt is closed to you \(EACCES\)\. Run this as the user/,
  );
});
