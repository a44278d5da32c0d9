import { DEFAULT_CONTENT_LOCALE } from '../locales.ts';
import { type RawEntry, typeOf } from '../raw-entry.ts';
import { apiError, unknownPath } from './delivery-errors.ts';
import { linkedFrom } from './delivery-links.ts';
import { isPicked, partOf, readQuery, type Query } from './delivery-query.ts';

export type Space = {
  id: string;
  environment: string;
  /** One API is asked with one of them, and refuses the other's. */
  tokens: Record<Api, string>;
  locales: readonly string[];
  /** Where a locale has no value, another's stands for it. Ours have none (docs/contentful.md). */
  fallbacks?: Readonly<Record<string, string>>;
  /** What the Delivery API answers. */
  published: RawEntry[];
  /** What the Preview API answers: every entry as it is being written, whether or not it is published. */
  drafts: RawEntry[];
};

export type Api = 'delivery' | 'preview';

export type ApiRequest = { path: string; query: URLSearchParams; token: string | undefined };
export type ApiAnswer = { status: number; headers: Record<string, string>; body: object };

/** "Response size: 7 MB", https://www.contentful.com/developers/docs/technical-limits/ */
const MAX_ANSWER_CHARACTERS = 7 * 1024 * 1024;

/** Contentful has a host for each API, which takes no token of the other's; here one host serves both, and the token says which. */
export function apiOf({ tokens }: Space, token: string | undefined): Api | undefined {
  return (['delivery', 'preview'] as const).find((api) => tokens[api] === token);
}

/**
 * Answers one request as Contentful's Delivery and Preview APIs do, as far as the SDK asks them: entries of an environment, one
 * entry, filters, order, paging, locales, included links, errors. Pure. The shapes are those of
 * https://www.contentful.com/developers/docs/references/content-delivery-api/ and of
 * https://www.contentful.com/developers/docs/references/content-preview-api/ ("maintains the same behaviour and parameters as the
 * CDA, but delivers the latest drafts"); `delivery.test.ts` holds it against them.
 */
export function answerContentful(space: Space, { path, query, token }: ApiRequest): ApiAnswer {
  const api = apiOf(space, token);
  if (!api) return apiError(401, token === undefined ? 'tokenMissing' : 'tokenInvalid');
  const [, spaceId, environment = 'master', entryId] =
    /^\/spaces\/([^/]+)(?:\/environments\/([^/]+))?\/entries(?:\/([^/]+))?\/?$/.exec(path) ?? [];
  if (spaceId !== space.id || environment !== space.environment) return apiError(404, 'notFound');

  const asked = readQuery(query, space);
  if ('problem' in asked) return asked.problem;
  const view = {
    ...space,
    entries: space[WHICH[api]],
    publishedIds: new Set(space.published.map(({ sys }) => sys.id)),
  };
  return entryId === undefined ? answerList(view, asked) : answerOne(view, asked, entryId);
}

const WHICH = { delivery: 'published', preview: 'drafts' } as const;

/** A space as one of the two shows it. */
type View = Space & { entries: RawEntry[]; publishedIds: Set<string> };

function answerOne(view: View, query: Query, id: string): ApiAnswer {
  const entry = view.entries.find(({ sys }) => sys.id === id);
  if (!entry) return apiError(404, 'notFound', { type: 'Entry', id, space: view.id });
  return { status: 200, headers: {}, body: partOf(shown(entry, view, query.locale), query) };
}

function answerList(view: View, query: Query): ApiAnswer {
  const unknown = query.contentType && !view.entries.some((entry) => typeOf(entry) === query.contentType);
  if (unknown) return unknownPath({ name: 'unknownContentType', value: query.contentType });
  const found = view.entries.filter((entry) => isPicked(entry, query)).toSorted(byOrder(query.order));
  const items = found.slice(query.skip, query.skip + query.limit);
  const { included, missing } = linkedFrom(items, view.entries, query.include);
  const body = {
    sys: { type: 'Array' },
    total: found.length,
    skip: query.skip,
    limit: query.limit,
    items: items.map((entry) => partOf(shown(entry, view, query.locale), query)),
    ...(missing.length > 0 && { errors: missing.map(notResolvable) }),
    ...(included.length > 0 && { includes: { Entry: included.map((entry) => shown(entry, view, query.locale)) } }),
  };
  const isTooLarge = JSON.stringify(body).length > MAX_ANSWER_CHARACTERS;
  return isTooLarge ? apiError(400, 'tooLarge') : { status: 200, headers: {}, body };
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
function shown(entry: RawEntry, view: View, locale: string): Record<string, object> {
  const fields = Object.entries(entry.fields).flatMap(([name, values]) => {
    const value = locale === '*' ? valuesIn(values, view.locales) : valueIn(values, locale, view.fallbacks);
    return value === undefined ? [] : [[name, value] as const];
  });
  const isPublished = view.publishedIds.has(entry.sys.id);
  return {
    metadata: { tags: [], concepts: [] },
    sys: {
      space: link('Space', view.id),
      id: entry.sys.id,
      type: 'Entry',
      createdAt: SAVED_AT,
      updatedAt: SAVED_AT,
      environment: link('Environment', view.environment),
      ...(isPublished && { publishedVersion: 1 }),
      revision: isPublished ? 1 : 0, // how often it was published
      contentType: link('ContentType', typeOf(entry)),
      ...(locale !== '*' && { locale }),
    },
    fields: Object.fromEntries(fields),
  };
}

function valueIn(values: Record<string, unknown>, locale: string, fallbacks: Space['fallbacks'] = {}): unknown {
  const other = fallbacks[locale];
  return values[locale] ?? (other === undefined ? undefined : valueIn(values, other, fallbacks));
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
