import { DEFAULT_CONTENT_LOCALE } from '../locales.ts';
import { type RawEntry, typeOf } from '../raw-entry.ts';
import { deliveryError, unknownPath } from './delivery-errors.ts';
import { linkedFrom } from './delivery-links.ts';
import { isPicked, readQuery, type Query } from './delivery-query.ts';

/** What stands behind an access token. */
export type Space = { id: string; environment: string; token: string; locales: readonly string[]; entries: RawEntry[] };

export type DeliveryRequest = { path: string; query: URLSearchParams; token: string | undefined };
export type DeliveryAnswer = { status: number; headers: Record<string, string>; body: object };

/** "Response size: 7 MB", https://www.contentful.com/developers/docs/technical-limits/ */
const MAX_ANSWER_CHARACTERS = 7 * 1024 * 1024;

/**
 * Answers one request as Contentful's Delivery API does, as far as its SDK asks it: entries of an environment, one entry, filters,
 * order, paging, locales, included links, errors. Pure. The shapes are those of
 * https://www.contentful.com/developers/docs/references/content-delivery-api/ and `delivery.test.ts` holds it against them.
 */
export function answerDelivery(space: Space, { path, query, token }: DeliveryRequest): DeliveryAnswer {
  if (token !== space.token) return deliveryError(401, token === undefined ? 'tokenMissing' : 'tokenInvalid');
  const [, spaceId, environment = 'master', entryId] =
    /^\/spaces\/([^/]+)(?:\/environments\/([^/]+))?\/entries(?:\/([^/]+))?\/?$/.exec(path) ?? [];
  if (spaceId !== space.id || environment !== space.environment) return deliveryError(404, 'notFound');

  const asked = readQuery(query, space);
  if ('problem' in asked) return asked.problem;
  return entryId === undefined ? answerList(space, asked) : answerOne(space, asked, entryId);
}

function answerOne(space: Space, query: Query, id: string): DeliveryAnswer {
  const entry = space.entries.find(({ sys }) => sys.id === id);
  if (!entry) return deliveryError(404, 'notFound', { type: 'Entry', id, space: space.id });
  return { status: 200, headers: {}, body: shown(entry, space, query.locale) };
}

function answerList(space: Space, query: Query): DeliveryAnswer {
  const unknown = query.contentType && !space.entries.some((entry) => typeOf(entry) === query.contentType);
  if (unknown) return unknownPath({ name: 'unknownContentType', value: query.contentType });
  const found = space.entries.filter((entry) => isPicked(entry, query)).toSorted(byOrder(query.order));
  const items = found.slice(query.skip, query.skip + query.limit);
  const { included, missing } = linkedFrom(items, space.entries, query.include);
  const body = {
    sys: { type: 'Array' },
    total: found.length,
    skip: query.skip,
    limit: query.limit,
    items: items.map((entry) => shown(entry, space, query.locale)),
    ...(missing.length > 0 && { errors: missing.map(notResolvable) }),
    ...(included.length > 0 && { includes: { Entry: included.map((entry) => shown(entry, space, query.locale)) } }),
  };
  const isTooLarge = JSON.stringify(body).length > MAX_ANSWER_CHARACTERS;
  return isTooLarge ? deliveryError(400, 'tooLarge') : { status: 200, headers: {}, body };
}

/** Ordered by `sys.id` or a field; `-` in front turns it round. Without an order: as stored. */
function byOrder(order: string | undefined): (a: RawEntry, b: RawEntry) => number {
  if (!order) return () => 0;
  const isDown = order.startsWith('-');
  const name = order.replace(/^-/, '');
  const value = (entry: RawEntry) =>
    name === 'sys.id' ? entry.sys.id : entry.fields[name.slice('fields.'.length)]?.[DEFAULT_CONTENT_LOCALE];
  const compare = (a: unknown, b: unknown) => (a === b ? 0 : (a as string) < (b as string) ? -1 : 1);
  return (a, b) => compare(value(a), value(b)) * (isDown ? -1 : 1);
}

const link = (linkType: string, id: string) => ({ sys: { type: 'Link', linkType, id } });

/** A moment that does not move: the edition's files say when they were reviewed, not when they were saved. */
const SAVED_AT = '2026-11-24T00:00:00.000Z';

/** With `locale=*` each field holds a value by locale; with one locale the value itself, and `sys.locale` names it. */
function shown(entry: RawEntry, space: Space, locale: string): object {
  const fields = Object.entries(entry.fields).flatMap(([name, values]) => {
    const value = locale === '*' ? valuesIn(values, space.locales) : values[locale];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    metadata: { tags: [], concepts: [] },
    sys: {
      space: link('Space', space.id),
      id: entry.sys.id,
      type: 'Entry',
      createdAt: SAVED_AT,
      updatedAt: SAVED_AT,
      environment: link('Environment', space.environment),
      publishedVersion: 1,
      revision: 1,
      contentType: link('ContentType', typeOf(entry)),
      ...(locale !== '*' && { locale }),
    },
    fields: Object.fromEntries(fields),
  };
}

/** A locale that was deleted is in no answer, whatever is stored. */
function valuesIn(values: Record<string, unknown>, locales: readonly string[]): Record<string, unknown> | undefined {
  const kept = Object.entries(values).filter(([locale]) => locales.includes(locale));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

const notResolvable = (id: string) => ({
  sys: { id: 'notResolvable', type: 'error' },
  details: { type: 'Link', linkType: 'Entry', id },
});
