import { locales } from '#i18n/routing.ts';
import { fetchRaw, pathsOfSitemap } from './fetch-raw.ts';
import { expect, type Page, test } from './fixtures.ts';
import { answerPages } from './pages.ts';
import { address } from './words.ts';

const missing = locales.flatMap((locale) => [
  `/${locale}/nothing`,
  `${address('/faq', locale)}/nothing`,
  `${address('/compare', locale)}/2016/nothing`,
]);
const answers = locales.flatMap((locale) => answerPages.map((page) => address(page, locale)));
const templates = locales.flatMap((locale) =>
  (['/', '/faq', '/compare', '/petition', '/contact', '/privacy'] as const).map((page) => address(page, locale)),
);

const OWN_SCRIPTS = ['/enhance.js', '/connection.js'];

/** Everything the browser complains about, and everything it asks of anyone. */
async function watch(page: Page) {
  const seen = { complaints: [] as string[], scripts: [] as string[], elsewhere: [] as string[] };
  page.on(
    'console',
    (message) => message.type() === 'error' && !message.text().includes('404') && seen.complaints.push(message.text()),
  );
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  page.on('request', (request) => {
    const { host, pathname } = new URL(request.url());
    if (request.resourceType() === 'script') seen.scripts.push(pathname);
    if (host !== new URL(test.info().project.use.baseURL!).host) seen.elsewhere.push(host);
  });
  await page.exposeFunction('complain', (text: string) => void seen.complaints.push(text));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { complain: (text: string) => void }).complain(`policy ${violatedDirective} ${blockedURI}`),
    ),
  );
  return seen;
}

for (const path of [...templates, ...missing, ...answers]) {
  test(`${path} obeys a policy without exceptions, twice`, async ({ page }) => {
    const seen = await watch(page);
    for (const time of ['first answer', 'from memory']) {
      const answer = await test.step(time, () => page.goto(path));
      expect(answer?.status()).toBe(missing.includes(path) ? 404 : 200);
      const policy = answer?.headers()['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|nonce/);
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(28, 27, 59)'); // the inline style counts
    }
    expect(seen).toEqual({
      complaints: [],
      elsewhere: [],
      scripts: seen.scripts.filter((script) => OWN_SCRIPTS.includes(script)),
    });
  });
}

test('promise elsewhere: no page of the sitemap names another host but in a link', async ({ baseURL }) => {
  for (const path of await pathsOfSitemap(baseURL!)) {
    const html = (await fetchRaw(baseURL + path, {})).body.toString();
    const asked = [
      ...html.matchAll(
        /<(?:script|img|source|iframe|link(?! rel="(?:canonical|alternate)")|video|audio|object|embed|form)\b[^>]*?\b(?:src|srcset|href|action|data)="(https?:)?\/\/([^"/]+)/g,
      ),
    ];
    const hosts = new Set(asked.map(([, , host]) => host).filter((host) => host !== new URL(baseURL!).host));
    expect.soft([...hosts], path).toEqual([]);
  }
});

test('promise cookie: reading sets none, whatever page', async ({ page, context }) => {
  for (const path of [...templates, ...missing]) await page.goto(path);
  expect(await context.cookies()).toEqual([]);
});

test('every answer says what it is, and shows nothing to other sites', async ({ baseURL }) => {
  for (const path of ['/en', '/en/nothing', '/enhance.js', '/api/health', '/icon.svg', '/', '/robots.txt']) {
    const { headers } = await fetchRaw(baseURL + path);
    expect.soft(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect
      .soft(
        Object.keys(headers).filter((name) => /^x-(powered|nextjs)/.test(name)),
        path,
      )
      .toEqual([]);
  }
});

test('a page that has not changed is not sent twice', async ({ baseURL }) => {
  const first = await fetchRaw(`${baseURL}/en/privacy`);
  const again = await fetchRaw(`${baseURL}/en/privacy`, {
    'accept-encoding': 'br',
    'if-none-match': String(first.headers.etag),
  });
  expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('what only the layer may say to Next is not taken from a visitor', async ({ baseURL }) => {
  const { status, headers } = await fetchRaw(`${baseURL}/en?x=1`, {
    'content-security-policy': "script-src 'nonce-mine'",
    'x-client-address': '192.0.2.1',
  });
  expect(status).toBe(200);
  expect(headers['content-security-policy']).not.toContain('mine');
});

test('the start address answers in the reader’s language', async ({ baseURL }) => {
  for (const [asked, path] of [
    ['es-MX,es;q=0.9,en;q=0.8', '/es'],
    ['en-US', '/en'],
    ['hmn', '/en'],
  ]) {
    const { status, headers } = await fetchRaw(`${baseURL}/`, { 'accept-language': asked });
    expect([status, headers.location]).toEqual([307, path]);
  }
});
