import { pathsOf } from '#i18n/paths.ts';
import { defaultLocale, locales } from '#i18n/routing.ts';
import { type APIRequestContext, expect, test } from './fixtures.ts';
import { publicPages } from './pages.ts';
import { words } from './words.ts';

const SITEMAP = /<url>\s*<loc>([^<]+)<\/loc>([\s\S]*?)<\/url>/g;
const ALTERNATE = /<xhtml:link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g;

/** The site knows itself by its own address, the tests by another. */
const pathIn = (url: string) => new URL(url).pathname;

type Listed = { url: string; alternates: Record<string, string> };

async function listed(request: APIRequestContext): Promise<Listed[]> {
  const xml = await (await request.get('/sitemap.xml')).text();
  return [...xml.matchAll(SITEMAP)].map(([, url = '', rest = '']) => ({
    url,
    alternates: Object.fromEntries([...rest.matchAll(ALTERNATE)].map(([, language, href]) => [language, href])),
  }));
}

/** Every `<meta>` and `<link>` of a head by its name, with all its values. */
function headOf(html: string): (name: string) => string[] {
  const tags = [...html.matchAll(/<(?:meta|link) [^>]*>/g)].map(([tag]) =>
    Object.fromEntries([...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  );
  return (name) =>
    tags
      .filter(({ property, name: own, rel, hrefLang }) =>
        [property, own, rel, hrefLang && `hreflang ${hrefLang}`].includes(name),
      )
      .map(({ content, href }) => (content ?? href)!);
}

test('every public page is in the sitemap, or says which page there stands for it', async ({ request }) => {
  const inSitemap = (await listed(request)).map(({ url }) => pathIn(url));
  const paths = publicPages.flatMap((page) => Object.values(pathsOf(page)));
  expect(inSitemap.filter((path) => !paths.includes(path))).toEqual([]);
  expect(new Set(inSitemap).size).toBe(inSitemap.length);
  for (const path of paths.filter((each) => !inSitemap.includes(each))) {
    const [canonical = ''] = headOf(await (await request.get(path)).text())('canonical');
    expect(inSitemap, path).toContain(pathIn(canonical));
    expect(pathIn(canonical), path).not.toBe(path);
  }
});

test('each entry of the sitemap names all languages and itself', async ({ request }) => {
  const entries = await listed(request);
  const byUrl = new Map(entries.map((entry) => [entry.url, entry]));
  for (const { url, alternates } of entries) {
    expect(Object.keys(alternates).toSorted()).toEqual([...locales, 'x-default'].toSorted());
    expect(Object.values(alternates)).toContain(url);
    expect(alternates['x-default']).toBe(alternates[defaultLocale]);
    for (const other of Object.values(alternates)) expect(byUrl.get(other)?.alternates).toEqual(alternates);
  }
});

test('every page has one address, its languages, and a picture of its own words', async ({ request }) => {
  test.setTimeout(300_000);
  const pictures = new Set<string>();
  for (const { url, alternates } of await listed(request)) {
    const head = headOf(await (await request.get(pathIn(url))).text());
    expect(head('canonical')).toEqual([url]);
    for (const [language, href] of Object.entries(alternates)) expect(head(`hreflang ${language}`)).toEqual([href]);
    expect(head('og:url')).toEqual([url]);
    for (const name of ['og:title', 'og:description', 'og:image:alt']) expect(head(name)[0]).toMatch(/\S{3}/);
    expect(head('og:image:width').concat(head('og:image:height'))).toEqual(['1200', '630']);
    expect(head('twitter:card')).toEqual(['summary_large_image']);
    const [picture = ''] = head('og:image');
    expect(new URL(picture).origin).toBe(new URL(url).origin);
    await expectPicture(request, pathIn(picture));
    pictures.add(pathIn(picture));
  }
  expect(pictures.size).toBe((await listed(request)).length);
});

async function expectPicture(request: APIRequestContext, path: string): Promise<void> {
  const answer = await request.get(path, { maxRedirects: 0 });
  expect(answer.status(), path).toBe(200);
  expect(answer.headers()).toMatchObject({ 'content-type': 'image/png', etag: expect.any(String) });
  expect(answer.headers()['cache-control']).toContain('immutable');
  const png = await answer.body();
  expect(png.length).toBeLessThanOrEqual(60_000);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
}

test('a picture without a version, or with an old one, leads to the present one', async ({ request }) => {
  for (const asked of ['/share/es/preguntas/legal.png', '/share/es/preguntas/legal.0123456789.png']) {
    const answer = await request.get(asked, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    const { location = '' } = answer.headers();
    expect(location).toMatch(/^\/share\/es\/preguntas\/legal\.[0-9a-f]{10}\.png$/);
    await expectPicture(request, location);
    const { etag = '' } = (await request.get(location)).headers();
    expect((await request.get(location, { headers: { 'if-none-match': etag } })).status()).toBe(304);
  }
});

test('there is no picture of what is not there, or not to be shared', async ({ request }) => {
  for (const asked of [
    '/share/en/faq/no-such.png',
    '/share/fr.png',
    '/share/en/petition/thanks.png',
    '/share/en/faq',
    '/share/x',
  ]) {
    expect((await request.get(asked, { maxRedirects: 0 })).status(), asked).toBe(404);
  }
});

test('a change says under its picture whose words it is in, and its marks in words', async ({ request }) => {
  for (const [locale, path] of [
    ['en', '/en/provisions/raids'],
    ['es', '/es/puntos/raids'],
  ] as const) {
    const [alt = ''] = headOf(await (await request.get(path)).text())('og:image:alt');
    const { labels, marks } = words[locale].ComparePage;
    expect(alt).toContain(labels.summary);
    expect(alt).toContain(marks.added);
  }
});

const DATA = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g;

test('what search engines read is data, and names what stands on the page', async ({ request }) => {
  const kindsAt = async (path: string) => {
    const html = await (await request.get(path)).text();
    const all = [...html.matchAll(DATA)].map(([, json = '']) => JSON.parse(json) as Record<string, unknown>);
    for (const each of all) expect(each['@context']).toBe('https://schema.org');
    return all.map((each) => each['@type']);
  };
  expect(await kindsAt('/en')).toEqual(['WebSite']);
  expect(await kindsAt('/es/preguntas/legal')).toEqual(['FAQPage', 'BreadcrumbList']);
  expect(await kindsAt('/en/compare')).toEqual(['Dataset']);
  expect(await kindsAt('/es/comparar/2016/2017-07-06')).toEqual(['Dataset', 'BreadcrumbList']);
  expect(await kindsAt('/en/provisions/raids')).toEqual(['BreadcrumbList']);
  expect(await kindsAt('/en/petition')).toEqual([]);
});

test('without a contact security.txt says so; how to report is there', async ({ request }) => {
  const answer = await request.get('/.well-known/security.txt');
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain('/security-policy.txt');
  const policy = await request.get('/security-policy.txt');
  expect(policy.headers()['content-type']).toMatch(/^text\/plain/);
  expect(await policy.text()).toContain('# Reporting a weakness');
});

/** As two that show links ask: who they say they are, and how much of a page they read. */
const FETCHERS = [
  { name: 'WhatsApp', agent: 'WhatsApp/2.24.20.89 A', reads: 300_000, mostImage: 300_000 },
  {
    name: 'Mastodon',
    agent: 'Mastodon/4.5.0 (http.rb/5.3.1; +https://mastodon.example/) Bot',
    reads: 1_000_000,
    mostImage: 8_000_000,
  },
  { name: 'Facebook', agent: 'facebookexternalhit/1.1', reads: 500_000, mostImage: 8_000_000 },
];

for (const { name, agent, reads, mostImage } of FETCHERS) {
  test(`${name} finds title and picture in the page's language, within what it reads`, async ({ request }) => {
    for (const page of ['/', '/faq', '/toolkit', '/petition', { folder: '/toolkit/[slug]', slug: 'flyer' }] as const) {
      for (const [locale, path] of Object.entries(pathsOf(page))) {
        const answer = await request.get(path, {
          headers: { 'user-agent': agent, accept: 'text/html' },
          maxRedirects: 0,
        });
        expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
        const html = (await answer.body()).subarray(0, reads).toString();
        const inHead = html.slice(0, html.indexOf('</head>'));
        const head = headOf(inHead);
        expect(head('og:locale')).toEqual([`${locale}_US`]);
        const title = /<title>([^<]+)<\/title>/.exec(inHead)?.[1];
        expect(title).toContain(head('og:title')[0]);
        const picture = await request.get(pathIn(head('og:image')[0]!), {
          headers: { 'user-agent': agent },
          maxRedirects: 0,
        });
        expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
        expect((await picture.body()).length).toBeLessThanOrEqual(mostImage);
      }
    }
  });
}

test('no link to share names a person, a campaign or a tracker', async ({ request }) => {
  test.setTimeout(120_000); // every page of the site
  for (const { url } of await listed(request)) {
    const html = (await (await request.get(pathIn(url))).text()).replaceAll('&amp;', '&');
    const sent = [...html.matchAll(/href="((?:https:\/\/wa\.me|sms:|mailto:\?)[^"]*)"/g)].map(([, href = '']) => href);
    for (const href of sent) {
      const [, query = ''] = href.split('?');
      const fields = new URLSearchParams(query);
      expect([...fields.keys()].filter((key) => !['text', 'body', 'subject'].includes(key))).toEqual([]);
      const address = /https?:\/\/\S+/.exec(fields.get('text') ?? fields.get('body') ?? '')?.[0];
      if (address) expect(new URL(address).search, `${url}: ${href}`).toBe('');
    }
  }
});
