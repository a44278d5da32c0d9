import { expect, test, vi } from 'vitest';

async function ignoresTypes(variables: Record<string, string>): Promise<boolean | undefined> {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries({ TYPES_ARE_CHECKED: '', VERCEL: '', ...variables }))
    vi.stubEnv(name, value);
  return (await import('./next.config.ts')).default.typescript?.ignoreBuildErrors;
}

test('a build checks types, unless the command that starts it has just done so', async () => {
  expect(await ignoresTypes({})).toBe(false);
  expect(await ignoresTypes({ TYPES_ARE_CHECKED: '1', VERCEL: '1' })).toBe(false);
  expect(await ignoresTypes({ TYPES_ARE_CHECKED: '1' })).toBe(true);
});
