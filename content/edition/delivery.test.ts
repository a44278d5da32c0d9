import { describe, expect, test } from 'vitest';
import type { RawEntry } from '../raw-entry.ts';
import { answerContentful, type Api, type Space } from './delivery.ts';
import { rateLimited } from './delivery-errors.ts';

// What is expected here is written down from Contentful's own pages, named above each test, with names and words of our own; where
// they show no answer, from answers that Contentful's clients have on record (spec/fixtures of contentful/contentful.rb). Not from
// our reader. A page says of both APIs the same but for the words it answers, so each test asks both.

const link = (id: string) => ({ sys: { type: 'Link', linkType: 'Entry', id } });

function entry(id: string, type: string, fields: RawEntry['fields']): RawEntry {
  return { sys: { id, contentType: { sys: { id: type } } }, fields };
}

const published = [
  entry('b', 'product', {
    name: { 'en-US': 'Ball', es: 'Pelota' },
    price: { 'en-US': 3 },
    colors: { 'en-US': ['red', 'blue'] },
    maker: { 'en-US': link('m') },
  }),
  entry('a', 'product', { name: { 'en-US': 'Axe' }, maker: { 'en-US': link('gone') } }),
  entry('m', 'maker', { name: { 'en-US': 'Maker' }, town: { 'en-US': link('t') } }),
  entry('t', 'town', { name: { 'en-US': 'Town' } }),
];
const space: Space = {
  id: 's',
  environment: 'master',
  tokens: { delivery: 'right', preview: 'right for drafts' },
  locales: ['en-US', 'es', 'es-MX', 'de'],
  fallbacks: { 'es-MX': 'es', es: 'en-US' },
  published,
  drafts: published,
};
const ENTRIES = '/spaces/s/environments/master/entries';
const APIS: Api[] = ['delivery', 'preview'];

function ask(api: Api, query: Record<string, string> = {}, path = ENTRIES, change: Partial<Space> = {}) {
  const asked = { path, query: new URLSearchParams(query), token: space.tokens[api] };
  const { status, body, headers } = answerContentful({ ...space, ...change }, asked);
  return { status, headers, body: body as Record<string, never> & { items: RawEntry[] } };
}

describeEach((api) => {
  const idsOf = (query: Record<string, string>) => ask(api, query).body.items.map(({ sys }) => sys.id);

  // https://www.contentful.com/developers/docs/references/content-delivery-api/entries/get-all-entries
  test('an empty list has the documented shape', () => {
    expect(ask(api, { content_type: 'maker', 'fields.name': 'Nobody' }).body).toEqual({
      items: [],
      limit: 100,
      skip: 0,
      sys: { type: 'Array' },
      total: 0,
    });
  });

  // https://www.contentful.com/developers/docs/references/content-delivery-api/entries/get-an-entry
  test('an entry has the documented attributes, in a list and alone', () => {
    const attributes = {
      fields: { name: { 'en-US': 'Ball', es: 'Pelota' }, price: { 'en-US': 3 } },
      metadata: { tags: [] },
      sys: {
        contentType: { sys: { id: 'product', linkType: 'ContentType', type: 'Link' } },
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        environment: { sys: { id: 'master', linkType: 'Environment', type: 'Link' } },
        id: 'b',
        revision: 1,
        space: { sys: { id: 's', linkType: 'Space', type: 'Link' } },
        type: 'Entry',
        updatedAt: expect.stringMatching(/Z$/),
      },
    };
    const { body } = ask(api, { locale: '*' }, `${ENTRIES}/b`);
    expect(body).toMatchObject(attributes);
    expect(body.sys).not.toHaveProperty('locale');
    expect(ask(api, { locale: '*' }, '/spaces/s/entries/b').body).toEqual(body); // "master" goes without saying
    expect(ask(api, { locale: '*', 'sys.id': 'b' }).body.items).toEqual([body]);
  });

  // https://www.contentful.com/developers/docs/references/content-delivery-api/localization
  test('with one locale a missing value comes from the fallback, and sys.locale names what was asked for', () => {
    const fieldsIn = (locale: string, id = 'b') => ask(api, { locale }, `${ENTRIES}/${id}`).body.fields;
    expect(ask(api, {}, `${ENTRIES}/b`).body).toMatchObject({ sys: { locale: 'en-US' }, fields: { name: 'Ball' } });
    expect(ask(api, { locale: 'es-MX' }, `${ENTRIES}/b`).body.sys).toHaveProperty('locale', 'es-MX');
    expect(fieldsIn('es')).toMatchObject({ name: 'Pelota', price: 3 });
    expect(fieldsIn('es-MX')).toMatchObject({ name: 'Pelota', price: 3 });
    expect(fieldsIn('es-MX', 'a')).toMatchObject({ name: 'Axe' });
    expect(fieldsIn('de')).toEqual({}); // has no fallback
    expect(ask(api, { locale: 'tlh' }).status).toBe(400);
  });

  test('without fallbacks, as in our own space, nothing stands for a missing value', () => {
    const spanish = (id: string) =>
      ask(api, { locale: 'es' }, `${ENTRIES}/${id}`, { fallbacks: undefined }).body.fields;
    expect(spanish('b')).toEqual({ name: 'Pelota' });
    expect(spanish('a')).toEqual({});
  });

  // The same page: with `*` an object holds "each locale with a defined value", so no fallback.
  test('with all locales each field holds what it has, and a deleted locale is in no answer', () => {
    expect(ask(api, { locale: '*' }, `${ENTRIES}/a`).body.fields).toHaveProperty('name', { 'en-US': 'Axe' });
    const { fields } = ask(api, { locale: '*' }, `${ENTRIES}/b`, { locales: ['en-US'] }).body;
    expect(fields).toHaveProperty('name', { 'en-US': 'Ball' });
  });

  // https://www.contentful.com/developers/docs/references/content-delivery-api/search-parameters
  test('filters, order and paging pick and sort', () => {
    expect(idsOf({ content_type: 'product', order: 'fields.name' })).toEqual(['a', 'b']);
    expect(idsOf({ content_type: 'product', order: '-fields.name' })).toEqual(['b', 'a']);
    expect(idsOf({ content_type: 'product', 'fields.name': 'Ball' })).toEqual(['b']);
    expect(idsOf({ content_type: 'product', 'fields.name[ne]': 'Ball' })).toEqual(['a']);
    expect(idsOf({ content_type: 'product', 'fields.price[exists]': 'false' })).toEqual(['a']);
    expect(idsOf({ content_type: 'product', 'fields.price[exists]': 'true' })).toEqual(['b']);
    expect(idsOf({ content_type: 'product', 'fields.colors': 'blue' })).toEqual(['b']); // one of a list's is enough
    expect(idsOf({ content_type: 'product', 'fields.colors[in]': 'green,red' })).toEqual(['b']);
    expect(idsOf({ content_type: 'product', 'fields.colors[nin]': 'green,red' })).toEqual(['a']);
    expect(idsOf({ 'sys.id[in]': 'm,b' })).toEqual(['b', 'm']);
    expect(idsOf({ 'sys.contentType.sys.id': 'maker' })).toEqual(['m']);
  });

  // The same page, "Select operator"
  test('only the parts that are asked for are answered', () => {
    const partsOf = (select: string) => ask(api, { content_type: 'product', 'sys.id': 'b', select }).body.items[0];
    expect(partsOf('sys.id,fields.name')).toEqual({ sys: { id: 'b' }, fields: { name: 'Ball' } });
    expect(partsOf('fields')).toEqual({
      fields: { name: 'Ball', price: 3, colors: ['red', 'blue'], maker: link('m') },
    });
    expect(partsOf('sys')).toEqual({ sys: expect.objectContaining({ id: 'b', type: 'Entry' }) });
    expect(ask(api, { select: 'fields.name' }).status).toBe(400); // of which type?
    expect(ask(api, { select: 'fields.name.first', content_type: 'product' }).status).toBe(400);
  });

  // https://www.contentful.com/developers/docs/references/content-delivery-api/collection-resources-and-pagination
  test('a page says how much there is in all, and the next begins where it ended', () => {
    expect(idsOf({ order: 'sys.id' })).toEqual(['a', 'b', 'm', 't']);
    expect(idsOf({ order: '-sys.id', limit: '1', skip: '1' })).toEqual(['m']);
    expect(ask(api, { limit: '1', skip: '2' }).body).toMatchObject({ total: 4, skip: 2, limit: 1, items: [{}] });
    expect(ask(api, { skip: '4' }).body).toMatchObject({ total: 4, skip: 4, items: [] });
    expect(ask(api, { limit: '0' }).body).toMatchObject({ total: 4, limit: 0, items: [] });
  });

  // https://www.contentful.com/developers/docs/references/content-delivery-api/links
  test('linked entries stand in includes, one link deep by default, and a link to nowhere in errors', () => {
    const { body } = ask(api, { content_type: 'product' });
    expect(body.includes).toMatchObject({ Entry: [{ sys: { id: 'm', type: 'Entry' }, fields: { name: 'Maker' } }] });
    expect(body.includes).toHaveProperty('Entry.length', 1);
    expect(body.items[0]!.fields.maker).toEqual(link('m')); // a link stays a link: the SDK puts the two together
    expect(body.errors).toEqual([
      { sys: { id: 'notResolvable', type: 'error' }, details: { type: 'Link', linkType: 'Entry', id: 'gone' } },
    ]);
    const two = ask(api, { content_type: 'product', include: '2' }).body.includes as unknown as { Entry: RawEntry[] };
    expect(two.Entry.map(({ sys }) => sys.id)).toEqual(['m', 't']);
    expect(ask(api, { content_type: 'product', include: '0' }).body).not.toHaveProperty('includes');
    expect(ask(api, { content_type: 'product', include: '0' }).body).not.toHaveProperty('errors');
    expect(ask(api).body).not.toHaveProperty('includes'); // what is among the items is not there twice
  });

  // https://www.contentful.com/developers/docs/references/errors/
  test.each([
    ['another space', {}, '/spaces/other/environments/master/entries', 404, 'NotFound'],
    ['another environment', {}, '/spaces/s/environments/staging/entries', 404, 'NotFound'],
    ['no such entry', {}, `${ENTRIES}/z`, 404, 'NotFound'],
    ['no such type', { content_type: 'DOESNOTEXIST' }, ENTRIES, 400, 'InvalidQuery'],
    ['a field without its type', { 'fields.name': 'Ball' }, ENTRIES, 400, 'InvalidQuery'],
    ['an order without its type', { order: 'fields.name' }, ENTRIES, 400, 'InvalidQuery'],
    ['an unknown parameter', { name: '0' }, ENTRIES, 400, 'InvalidQuery'],
    ['a limit over 1000', { limit: '1001' }, ENTRIES, 400, 'InvalidQuery'],
    ['a negative skip', { skip: '-1' }, ENTRIES, 400, 'InvalidQuery'],
    ['11 levels', { include: '11' }, ENTRIES, 400, 'InvalidQuery'],
    ['words for a number', { limit: 'many' }, ENTRIES, 400, 'InvalidQuery'],
  ])('%s is refused', (_, query, path, status, id) => {
    const answer = ask(api, query, path);
    expect(answer).toMatchObject({ status, body: { sys: { type: 'Error', id } } });
    expect(answer.body).toMatchObject({ message: expect.any(String), requestId: expect.any(String) });
    expect(answer.headers).toHaveProperty('x-contentful-request-id', answer.body.requestId);
  });

  // https://www.contentful.com/developers/docs/technical-limits/ "Response size 7 MB"
  test('an answer over 7 MB is refused', () => {
    const large = [entry('l', 'product', { name: { 'en-US': 'x'.repeat(8_000_000) } })];
    const answer = ask(api, {}, ENTRIES, { published: large, drafts: large });
    expect(answer).toMatchObject({ status: 400, body: { sys: { id: 'BadRequest' } } });
  });
});

function describeEach(tests: (api: Api) => void): void {
  describe.each(APIS)('%s', tests);
}

// https://www.contentful.com/developers/docs/references/authentication and .../content-preview-api/overview: "You authenticate with
// the Preview API in the same way as the CDA, but using a preview access token."
test.each([undefined, 'wrong', '', 'right for'])('token %j is refused', (token) => {
  const answer = answerContentful(space, { path: ENTRIES, query: new URLSearchParams(), token });
  expect(answer).toMatchObject({ status: 401, body: { sys: { type: 'Error', id: 'AccessTokenInvalid' } } });
});

// .../content-preview-api/overview: "previewing both published and unpublished content [...] the latest drafts for entries".
// `sys.revision` counts publications: 0 says that there was none (contentful/jekyll-contentful-data-import, pull request 52).
test('the preview answers what is being written, the delivery what is published', () => {
  const drafts = [entry('b', 'product', { name: { 'en-US': 'Balloon' } }), entry('n', 'novelty', {}), published[2]!];
  const list = (api: Api, query = {}) => ask(api, { order: 'sys.id', ...query }, ENTRIES, { drafts }).body;
  expect(list('preview').items.map(({ sys, fields }) => [sys.id, fields.name])).toEqual([
    ['b', 'Balloon'],
    ['m', 'Maker'],
    ['n', undefined],
  ]);
  expect(JSON.stringify(list('delivery'))).not.toMatch(/Balloon|novelty/);
  expect(list('preview').items.map(({ sys }) => sys)).toMatchObject([
    { revision: 1 },
    { revision: 1 },
    { revision: 0 },
  ]);
  expect(list('preview').items[2]!.sys).not.toHaveProperty('publishedVersion');
  expect(ask('preview', {}, `${ENTRIES}/n`, { drafts }).status).toBe(200);
  expect(ask('delivery', {}, `${ENTRIES}/n`, { drafts }).status).toBe(404);
  expect(ask('delivery', { content_type: 'novelty' }, ENTRIES, { drafts }).status).toBe(400);
  expect(ask('preview', {}, `${ENTRIES}/a`, { drafts }).status).toBe(404); // deleted: in neither, once it is unpublished
});

// .../content-delivery-api/overview and .../content-preview-api/overview, "API rate limits": 429, and a whole number of seconds.
test('who asks too often is told in seconds when to ask again', () => {
  const { status, headers, body } = rateLimited(1);
  expect({ status, body }).toMatchObject({ status: 429, body: { sys: { type: 'Error', id: 'RateLimitExceeded' } } });
  expect(headers['x-contentful-ratelimit-reset']).toBe('1');
});
