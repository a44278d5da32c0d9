import { createServer } from 'node:net';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from '#scripts/tools.mjs';

// Chosen once: the workers read this file too.
const port = (process.env.E2E_PORT ||= String(await freePort()));
const database = (process.env.E2E_DATABASE ||= path.resolve(`.data/e2e-${process.pid}.db`));
const mails = (process.env.E2E_MAILS ||= path.resolve(`.data/e2e-${process.pid}-mail`));
const url = `http://127.0.0.1:${port}`;

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  workers: 2, // one takes a whole file, so that a server is started once for all its tests
  timeout: 60_000, // a busy machine is not a fault
  expect: { timeout: 10_000 },
  reporter: 'line',
  globalTeardown: './e2e/forget-database.ts',
  use: {
    baseURL: url,
    launchOptions: {
      executablePath: findChromium(),
      args: process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET, // its sandbox refuses root
    },
  },
  webServer: {
    command: 'node --disable-warning=ExperimentalWarning scripts/start.mjs', // builds when that is due
    url: `${url}/en`,
    env: { PORT: port, HOSTNAME: '127.0.0.1', SITE_URL: '', DATABASE_URL: `file:${database}`, MAIL_FOLDER: mails },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stderr: 'pipe',
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
