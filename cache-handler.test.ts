import { expect, test } from 'vitest';
import { PackedMemory } from './cache-handler.mjs';

const page = (words: string) => ({
  lastModified: 1,
  cacheControl: { revalidate: 3600, expire: undefined },
  value: {
    kind: 'APP_PAGE',
    html: `<p>“${words}”</p>`,
    rscData: Buffer.from(words),
    headers: { 'x-next-cache-tags': 'a' },
    status: undefined,
    postponed: undefined,
    segmentData: new Map([['/_tree', Buffer.from(words)]]),
  },
});

const file = (body: Buffer) => ({ lastModified: 2, value: { kind: 'APP_ROUTE', body, headers: {}, status: 200 } });

test('a page comes back as it was kept, and so does a file', () => {
  const memory = new PackedMemory();
  memory.set('/en', page('¿Qué?'));
  memory.set('/a.pdf', file(Buffer.from('%PDF-')));
  memory.set('/empty.txt', file(Buffer.alloc(0)));
  expect(memory.get('/en')).toEqual(page('¿Qué?'));
  expect(memory.get('/a.pdf')).toEqual(file(Buffer.from('%PDF-')));
  expect(memory.get('/empty.txt')).toEqual(file(Buffer.alloc(0)));
  expect(memory.get('/es')).toBeUndefined();
});

test('500 pages of some 300 kB are all kept; what is too much pushes out what was asked for longest ago', () => {
  const memory = new PackedMemory();
  for (let at = 0; at < 500; at++) memory.set(`/${at}`, page(`${at} ${'words of a page '.repeat(6_000)}`));
  expect(memory.get('/0')?.value.html).toContain('“0 words');
  for (let at = 0; at < 4; at++) memory.set(`/${at}.zip`, file(Buffer.alloc(4 * 1024 * 1024 - 100)));
  expect(memory.get('/1')).toBeUndefined();
  expect(memory.get('/3.zip')?.value.body.length).toBe(4 * 1024 * 1024 - 100);
});
