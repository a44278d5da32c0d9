import { expect, test, vi } from 'vitest';

async function ignoresTypes(variables: Record<string, string>): Promise<boolean | undefined> {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries({ VERCEL: '', ...variables })) vi.stubEnv(name, value);
  return (await import('./next.config.ts')).default.typescript?.ignoreBuildErrors;
}

test('a build checks types only where `npm test` does not come before it', async () => {
  expect(await ignoresTypes({ VERCEL: '1' })).toBe(false);
  expect(await ignoresTypes({})).toBe(true);
});
