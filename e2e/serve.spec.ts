import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathOf } from '#i18n/paths.ts';
import { locales } from '#i18n/routing.ts';
import { expect, test } from './fixtures.ts';
import { startOwnServer } from './own-server.ts';

// `npm run content -- serve`: words in files, served as Contentful serves them. A change is on the page within seconds.

const FILE = 'content/edition/entries/faq-item/limits.json';
const NODE = ['--conditions=react-server', '--disable-warning=ExperimentalWarning'];

let folder: string;
let site: string;
let serving: ChildProcess;
let environment: Record<string, string>;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'words-'));
  cpSync('content/edition', path.join(folder, 'content/edition'), { recursive: true });
  site = `http://localhost:${await freePort()}`;
  const script = path.resolve('content/cli/serve.ts');
  const options = ['--site', site, '--port', String(await freePort())];
  serving = spawn(process.execPath, [...NODE, script, ...options], { cwd: folder });
  environment = await variablesFrom(serving);
});
test.afterAll(() => {
  serving.kill();
  rmSync(folder, { recursive: true });
});

/** As a person copies them from the window. */
function variablesFrom({ stdout }: ChildProcess): Promise<Record<string, string>> {
  return new Promise((resolve) => {
    let said = '';
    stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const pairs = [...said.matchAll(/^([A-Z_]+)=(\S+) \\$/gm)].map(([, name, value]) => [name, value]);
      if (said.includes('npm start')) resolve(Object.fromEntries(pairs) as Record<string, string>);
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

test('a changed file is on the page within seconds, in both languages', async ({ page: tab }) => {
  test.setTimeout(90_000);
  const server = await startOwnServer({ ...environment, PORT: new URL(site).port, SITE_URL: site });
  try {
    await server.waitFor(/content\.adopted/);
    const page = { folder: '/faq/[slug]', slug: 'limits' } as const;
    await tab.goto(site + pathOf(page, 'en'));
    const file = path.join(folder, FILE);
    const entry = JSON.parse(readFileSync(file, 'utf8')) as { fields: { question: Record<string, string> } };
    const asked = { 'en-US': 'What can no city forbid?', es: '¿Qué no puede prohibir ninguna ciudad?' };
    entry.fields.question = asked;
    writeFileSync(file, JSON.stringify(entry));
    for (const [at, locale] of locales.entries())
      await expect(async () => {
        await tab.goto(site + pathOf(page, locale));
        await expect(tab.locator('h1')).toHaveText(Object.values(asked)[at]!, { timeout: 100 });
      }).toPass({ timeout: 5_000 });
  } finally {
    await server.stop();
  }
});

test.describe('variables that never worked stop the start with the sentence that mends them', () => {
  for (const [name, wrong, sentence] of [
    ['a wrong space', { CONTENTFUL_SPACE_ID: 'other' }, /CONTENTFUL_SPACE_ID .+ names nothing/],
    ['a revoked token', { CONTENTFUL_ACCESS_TOKEN: 'a-revoked-token' }, /CONTENTFUL_ACCESS_TOKEN is not known/],
    [
      'a host with a scheme',
      { CONTENTFUL_HOST: 'https://cdn.contentful.com' },
      /CONTENTFUL_HOST must be a host without/,
    ],
    ['half-set variables', { CONTENTFUL_ACCESS_TOKEN: '' }, /CONTENTFUL_ACCESS_TOKEN is missing: set all of/],
  ] as const)
    test(name, async () => {
      const { status, said } = await startAsOrganizersDo({ ...environment, ...wrong });
      expect(said).toMatch(sentence);
      expect(said).toContain('Nothing was started');
      expect(said).not.toContain('3/4');
      expect(status).toBe(1);
    });
});

/** `npm start`, until it ends: before anything is built or answered. */
async function startAsOrganizersDo(variables: Record<string, string>): Promise<{ status: number; said: string }> {
  const own = { PORT: String(await freePort()), DATABASE_URL: `file:${path.join(folder, 'refused.db')}` };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/start.mjs'], {
    env: { ...process.env, ...variables, ...own },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const status = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  return { status, said };
}
