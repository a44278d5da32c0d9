import './scripts/test-settings.mjs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: [{ find: 'server-only', replacement: here('lib/empty.ts') }] },
  test: {
    globalSetup: 'db/testing-postgres.ts',
    testTimeout: 20_000, // a busy machine is not a fault
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { DATABASE_URL: 'file::memory:' },
    exclude: ['node_modules/**', '.next/**', 'e2e/**'],
  },
});
