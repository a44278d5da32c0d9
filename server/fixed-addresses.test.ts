import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fixedAddresses } from './fixed-addresses.ts';
import { Strangers } from './strangers.ts';
import { pageOf, sendSharedPage, startFront } from './testing-front.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'built-'));
afterAll(() => rmSync(dir, { recursive: true }));

mkdirSync(path.join(dir, '.next'));
const write = (file: string, value: unknown) => writeFileSync(path.join(dir, '.next', file), JSON.stringify(value));
write('app-path-routes-manifest.json', {
  '/route': '/',
  '/_not-found/page': '/_not-found',
  '/[locale]/(pages)/page': '/[locale]',
  '/[locale]/(pages)/missing/page': '/[locale]/missing',
  '/[locale]/(pages)/faq/[slug]/page': '/[locale]/faq/[slug]',
  '/[locale]/(answers)/petition/thanks/page': '/[locale]/petition/thanks',
  '/data/[locale]/sop130.html/route': '/data/[locale]/sop130.html',
  '/share/[...page]/route': '/share/[...page]',
});
write('routes-manifest.json', {
  rewrites: {
    beforeFiles: [{ source: '/es/peticion/gracias' }, { source: '/es/preguntas/:slug' }],
    fallback: [{ source: '/:locale(en|es)/:path*' }],
  },
});
const fixed = fixedAddresses(dir, ['en', 'es']);

test('pages, routes and translated addresses count in each language; what is made up, and the page that says so, does not', () => {
  expect([...fixed].toSorted()).toEqual([
    '/',
    '/data/en/sop130.html',
    '/data/es/sop130.html',
    '/en',
    '/en/petition/thanks',
    '/es',
    '/es/peticion/gracias',
    '/es/petition/thanks',
  ]);
});

test.each(['/en/petition/thanks', '/es/peticion/gracias', '/es/peticion/gracias?x=1'])(
  '%s shows its receipt in a network that asked for too many made-up pages',
  async (address) => {
    const front = await startFront(
      ({ url = '', headers }, response) => {
        if (!fixed.has(url.split('?')[0]!)) return sendSharedPage(response, pageOf('missing', 404));
        response.setHeader('content-type', 'text/html').setHeader('cache-control', 'private, no-store');
        response.end(pageOf(`receipt for ${headers.cookie}`));
      },
      { strangers: new Strangers(2), isListed: (asked) => fixed.has(asked) },
    );
    const statuses: number[] = [];
    for (const made of ['/en/one', '/es/two', '/en/three', '/es/four']) statuses.push((await front.ask(made)).status);
    expect(statuses).toEqual([404, 404, 429, 429]);
    const { status, text } = await front.ask(address, { cookie: 'answer=six' });
    await front.stop();
    expect([status, text]).toEqual([200, pageOf('receipt for answer=six')]);
  },
);
