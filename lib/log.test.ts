import { expect, test, vi } from 'vitest';
import { logError } from './log.ts';

test('what an error says never reaches the log, only what it is', () => {
  const write = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  logError('petition.sign', Object.assign(new Error('María José, 53204'), { code: 'SQLITE_FULL' }));
  const [line] = write.mock.calls[0] as [string];
  write.mockRestore();
  expect(JSON.parse(line)).toMatchObject({ event: 'petition.sign', name: 'Error', code: 'SQLITE_FULL' });
  expect(line).not.toContain('María');
});
