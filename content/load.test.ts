import { expect, test } from 'vitest';
import { editionClient } from './client.ts';
import { readEdition } from './edition/read-edition.ts';
import { fetchEntries } from './load.ts';
import { entryOf, startPeer } from './testing.ts';

const peer = startPeer({ retryLimit: 0 });

test('over HTTP and in this process the same entries come back, each once', async () => {
  const overHttp = await fetchEntries(peer().client);
  expect(overHttp).toEqual(await fetchEntries(editionClient()));
  expect(overHttp.map(({ sys }) => sys.id)).toEqual((await readEdition()).map(({ sys }) => sys.id));
});

test('2,000 entries come in pages', async () => {
  const [first] = peer().space.published;
  peer().space.published = Array.from({ length: 2_000 }, (_, n) => ({
    ...first!,
    sys: { ...first!.sys, id: `entry-${String(n).padStart(4, '0')}` },
  }));
  expect(await fetchEntries(peer().client)).toHaveLength(2_000);
  expect(peer().paths).toHaveLength(5);
});

test('what is published between two pages is neither lost nor doubled', async () => {
  const { space, client, afterAnswer, paths } = peer();
  const late = structuredClone(space.published[0]!);
  late.sys.id = '0-comes-first';
  afterAnswer.push(() => void space.published.unshift(late)); // after the first page: every entry moves by one
  const ids = (await fetchEntries(client)).map(({ sys }) => sys.id);
  expect(paths).toHaveLength(4);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('0-comes-first');
});

test('a list that never holds still is refused after three times', async () => {
  const { space, client } = peer();
  let n = 0;
  const first = structuredClone(space.published[0]!);
  const { published } = space;
  Object.defineProperty(space, 'published', {
    get: () => [
      ...published,
      ...Array.from({ length: n++ }, (_, i) => ({ ...first, sys: { ...first.sys, id: `z${i}` } })),
    ],
  });
  await expect(fetchEntries(client)).rejects.toThrow('three times');
});

test('entries too large for one answer are asked for in smaller pages', async () => {
  const { space, client } = peer();
  for (const { sys } of space.published.slice(0, 2))
    entryOf(space.published, sys.id).fields.note = { 'en-US': 'x'.repeat(5_000_000) };
  expect(await fetchEntries(client)).toHaveLength(space.published.length);
});

test('an entry too large to be answered at all is named, in the error and in what the log keeps of it', async () => {
  const { space, client } = peer();
  const { id } = space.published[410]!.sys;
  entryOf(space.published, id).fields.note = { 'en-US': 'x'.repeat(8_000_000) };
  const error = await fetchEntries(client).catch((each: Error) => each);
  expect(error).toMatchObject({
    name: 'TooLargeEntry',
    code: id,
    message: expect.stringContaining(`The entry ${id} `),
  });
});
