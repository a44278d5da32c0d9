import { expect, test } from 'vitest';
import type { RawEntry } from '../raw-entry.ts';
import { answerDelivery, type Space } from './delivery.ts';

const link = (id: string) => ({ sys: { type: 'Link', linkType: 'Entry', id } });

function entry(id: string, type: string, fields: RawEntry['fields']): RawEntry {
  return { sys: { id, contentType: { sys: { id: type } } }, fields };
}

const entries = [
  entry('b', 'product', {
    name: { 'en-US': 'Ball', es: 'Pelota' },
    price: { 'en-US': 3 },
    maker: { 'en-US': link('m') },
  }),
  entry('a', 'product', { name: { 'en-US': 'Axe' }, maker: { 'en-US': link('gone') } }),
  entry('m', 'maker', { name: { 'en-US': 'Maker' } }),
];
const space: Space = { id: 's', environment: 'master', token: 'right', locales: ['en-US', 'es'], entries };
const ENTRIES = '/spaces/s/environments/master/entries';

function ask(query: Record<string, string> = {}, path = ENTRIES, token: string | undefined = 'right') {
  const { status, body, headers } = answerDelivery(space, { path, query: new URLSearchParams(query), token });
  return { status, headers, body: body as Record<string, never> & { items: RawEntry[] } };
}

const idsOf = (query: Record<string, string>) => ask(query).body.items.map(({ sys }) => sys.id);

// https://www.contentful.com/developers/docs/references/content-delivery-api/entries/get-all-entries
test('an empty list has the documented shape', () => {
  expect(ask({ content_type: 'maker', 'fields.name': 'Nobody' }).body).toEqual({
    items: [],
    limit: 100,
    skip: 0,
    sys: { type: 'Array' },
    total: 0,
  });
});

// https://www.contentful.com/developers/docs/references/content-delivery-api/entries/get-an-entry
test('an entry has the documented attributes', () => {
  const { body } = ask({ locale: '*' }, `${ENTRIES}/b`);
  expect(body).toMatchObject({
    fields: { name: { 'en-US': 'Ball', es: 'Pelota' } },
    metadata: { tags: [] },
    sys: {
      contentType: { sys: { id: 'product', linkType: 'ContentType', type: 'Link' } },
      id: 'b',
      revision: 1,
      space: { sys: { id: 's', linkType: 'Space', type: 'Link' } },
      environment: { sys: { id: 'master', linkType: 'Environment', type: 'Link' } },
      type: 'Entry',
    },
  });
  expect(body.sys).not.toHaveProperty('locale');
});

// https://www.contentful.com/developers/docs/references/content-delivery-api/localization
test('with one locale fields hold values, sys.locale names it, and nothing falls back', () => {
  expect(ask({}, `${ENTRIES}/b`).body).toMatchObject({ sys: { locale: 'en-US' }, fields: { name: 'Ball', price: 3 } });
  expect(ask({ locale: 'es' }, `${ENTRIES}/b`).body).toHaveProperty('fields', { name: 'Pelota' });
  expect(ask({ locale: 'es' }, `${ENTRIES}/a`).body).toHaveProperty('fields', {});
  expect(ask({ locale: 'tlh' }).status).toBe(400);
});

// https://www.contentful.com/developers/docs/references/content-delivery-api/search-parameters
test('filters, order and paging pick and sort', () => {
  expect(idsOf({ order: 'sys.id' })).toEqual(['a', 'b', 'm']);
  expect(idsOf({ order: '-sys.id', limit: '1', skip: '1' })).toEqual(['b']);
  expect(idsOf({ content_type: 'product', order: 'fields.name' })).toEqual(['a', 'b']);
  expect(idsOf({ content_type: 'product', 'fields.name': 'Ball' })).toEqual(['b']);
  expect(idsOf({ content_type: 'product', 'fields.name[ne]': 'Ball' })).toEqual(['a']);
  expect(idsOf({ content_type: 'product', 'fields.price[exists]': 'false' })).toEqual(['a']);
  expect(idsOf({ 'sys.id[in]': 'm,b' })).toEqual(['b', 'm']);
  expect(ask({ limit: '1' }).body).toMatchObject({ total: 3, skip: 0, limit: 1 });
});

// https://www.contentful.com/developers/docs/references/content-delivery-api/links
test('linked entries stand in includes, one link deep by default, and a link to nowhere in errors', () => {
  const { body } = ask({ content_type: 'product' });
  expect(body.includes).toMatchObject({ Entry: [{ sys: { id: 'm' } }] });
  expect(body.errors).toEqual([
    { sys: { id: 'notResolvable', type: 'error' }, details: { type: 'Link', linkType: 'Entry', id: 'gone' } },
  ]);
  expect(ask({ content_type: 'product', include: '0' }).body).not.toHaveProperty('includes');
  expect(ask({ locale: '*' }).body).not.toHaveProperty('includes');
});

// https://www.contentful.com/developers/docs/references/errors/
test.each([
  ['no token', {}, ENTRIES, undefined, 401, 'AccessTokenInvalid'],
  ['a wrong token', {}, ENTRIES, 'wrong', 401, 'AccessTokenInvalid'],
  ['another space', {}, '/spaces/other/environments/master/entries', 'right', 404, 'NotFound'],
  ['another environment', {}, '/spaces/s/environments/staging/entries', 'right', 404, 'NotFound'],
  ['no such entry', {}, `${ENTRIES}/z`, 'right', 404, 'NotFound'],
  ['no such type', { content_type: 'DOESNOTEXIST' }, ENTRIES, 'right', 400, 'InvalidQuery'],
  ['a field without its type', { 'fields.name': 'Ball' }, ENTRIES, 'right', 400, 'InvalidQuery'],
  ['an order without its type', { order: 'fields.name' }, ENTRIES, 'right', 400, 'InvalidQuery'],
  ['an unknown parameter', { name: '0' }, ENTRIES, 'right', 400, 'InvalidQuery'],
  ['a limit over 1000', { limit: '1001' }, ENTRIES, 'right', 400, 'InvalidQuery'],
  ['a negative skip', { skip: '-1' }, ENTRIES, 'right', 400, 'InvalidQuery'],
  ['11 levels', { include: '11' }, ENTRIES, 'right', 400, 'InvalidQuery'],
  ['words for a number', { limit: 'many' }, ENTRIES, 'right', 400, 'InvalidQuery'],
])('%s is refused', (_, query, path, token, status, id) => {
  const { body, ...answer } = answerDelivery(space, { path, query: new URLSearchParams(query), token });
  expect(answer.status).toBe(status);
  expect(body).toMatchObject({
    sys: { type: 'Error', id },
    message: expect.any(String),
    requestId: expect.any(String),
  });
});

// https://www.contentful.com/developers/docs/technical-limits/ "Response size 7 MB"
test('an answer over 7 MB is refused', () => {
  const large = { ...space, entries: [entry('l', 'product', { name: { 'en-US': 'x'.repeat(8_000_000) } })] };
  const answer = answerDelivery(large, { path: ENTRIES, query: new URLSearchParams(), token: 'right' });
  expect(answer).toMatchObject({ status: 400, body: { sys: { id: 'BadRequest' } } });
});
