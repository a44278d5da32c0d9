import './scripts/test-settings.mjs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: [{ find: 'server-only', replacement: here('lib/empty.ts') }] },
  test: {
    globalSetup: 'db/testing-postgres.ts',
    maxWorkers: '100%', // its own choice leaves a core free, and of two cores that is half
    testTimeout: 20_000, // a busy machine is not a fault
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { DATABASE_URL: 'file::memory:', CLIENT_ADDRESS_HEADER: 'x-client-address' }, // as behind server/
    exclude: ['node_modules/**', '.next/**', '.data/**', 'e2e/**'],
  },
});
