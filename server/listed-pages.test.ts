import { expect, test } from 'vitest';
import { ListedPages } from './listed-pages.ts';

const SITE: Record<string, string> = {
  '/sitemap.xml': '<loc>http://x/en/toolkit</loc><loc>http://x/en/press</loc><loc>http://x/en</loc>',
  '/en/toolkit': '<a href="/data/en/toolkit/flyer.pdf">PDF</a><a href="/data/en/toolkit/kit.zip">ZIP</a>',
  '/en/press': '<a href="/data/en/toolkit/flyer.pdf">PDF</a><a href="/data/en/compare/a/b.pdf">PDF</a>',
  '/en': '<a href="https://other.example/data/x.pdf">elsewhere</a>',
};

async function drawn(inMemory: string[], isStale: (asked: string[]) => boolean = () => false): Promise<string[]> {
  const asked: string[] = [];
  const pages = new ListedPages(async (address) => {
    asked.push(address);
    return { status: 200, body: Buffer.from(SITE[address] ?? '%PDF-') };
  });
  const known = (address: string) => (inMemory.includes(address) ? Buffer.from(SITE[address] ?? '%PDF-') : undefined);
  await pages.drawOthers(1, known, () => isStale(asked), 0);
  return asked;
}

test('what nobody has asked for is drawn, and each paper that a page links to, once; nothing else and nothing elsewhere', async () => {
  const papers = ['/data/en/toolkit/flyer.pdf', '/data/en/compare/a/b.pdf'];
  expect(await drawn([])).toEqual(['/sitemap.xml', '/en/toolkit', '/en/press', '/en', ...papers]);
});

test('what is in memory is not drawn again, but the papers it links to are', async () => {
  expect(await drawn(['/en/toolkit', '/en/press', '/data/en/compare/a/b.pdf'])).toEqual([
    '/sitemap.xml',
    '/en',
    '/data/en/toolkit/flyer.pdf',
  ]);
});

test('a newer change ends it', async () => {
  expect(await drawn([], (asked) => asked.length > 2)).toEqual(['/sitemap.xml', '/en/toolkit', '/en/press']);
});

test('what the build drew from this very content is not drawn again; what changed since is, and once', async () => {
  const asked: string[] = [];
  const pages = new ListedPages(async (address) => {
    asked.push(address);
    return { status: 200, body: Buffer.from(SITE[address] ?? '%PDF-') };
  }, 1_000);
  const draw = (changedAt: number) =>
    pages.drawOthers(
      changedAt,
      () => undefined,
      () => false,
      0,
    );
  await draw(999);
  await draw(1_000);
  expect(asked).toEqual([]);
  await draw(1_001);
  const all = asked.length;
  expect(all).toBe(6);
  await draw(1_001);
  expect(asked).toHaveLength(all);
});

test.each([2, 6])('what a newer change ended after %i answers is begun anew', async (ended) => {
  const asked: string[] = [];
  let isStale = false;
  const pages = new ListedPages(async (address) => {
    asked.push(address);
    isStale = asked.length === ended;
    return { status: 200, body: Buffer.from(SITE[address] ?? '%PDF-') };
  });
  const draw = () =>
    pages.drawOthers(
      1,
      () => undefined,
      () => isStale,
      0,
    );
  await draw();
  expect(asked).toHaveLength(ended);
  isStale = false;
  await draw();
  expect(asked).toHaveLength(ended + 6);
});
