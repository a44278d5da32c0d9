import type { ApiAnswer } from '../../edition/delivery.ts';
import type { RawEntry } from '../../raw-entry.ts';
import { type Kind, managementError, type ManagementRequest, ok, spaceLink } from './answer.ts';
import { publish, remove, save, unpublish } from './change.ts';
import type { ManagedSpace } from './state.ts';

const KINDS: Record<string, Kind> = { locales: 'locales', content_types: 'contentTypes', entries: 'entries' };

/**
 * A small stand-in for the Content Management API, as far as `contentful-import` and an editor's hand ask it: versions and their
 * conflicts, publishing with its validations, languages, editor interfaces. It changes `space`.
 * @see https://www.contentful.com/developers/docs/references/content-management-api/
 */
export function answerManagement(space: ManagedSpace, request: ManagementRequest): ApiAnswer {
  if (request.token !== space.token) return managementError(401, 'AccessTokenInvalid');
  const [, spaceId, rest = ''] = /^\/spaces\/([^/]+)(\/.*)?$/.exec(request.path) ?? [];
  if (spaceId !== space.id) return managementError(404, 'NotFound');
  const [, environment, what, id, part] =
    /^\/environments\/([^/]+)(?:\/(\w+))?(?:\/([^/]+))?(?:\/(\w+))?$/.exec(rest) ?? [];
  if (rest === '') return ok({ sys: { type: 'Space', id: space.id }, name: space.id });
  if (environment !== space.environment) return managementError(404, 'NotFound');
  if (!what) return ok({ sys: { type: 'Environment', id: environment, space: spaceLink(space) }, name: environment });
  if (what === 'tags') return list([], request.query);
  const kind = KINDS[what];
  if (!kind) return managementError(404, 'NotFound');
  if (part === 'editor_interface') return editorInterfaceOf(space, id!, request);
  return answerKind(space, kind, id, part, request);
}

function answerKind(
  space: ManagedSpace,
  kind: Kind,
  id: string | undefined,
  part: string | undefined,
  request: ManagementRequest,
): ApiAnswer {
  const stored = id === undefined ? undefined : space[kind].get(id);
  if (request.method === 'GET' && id === undefined) return list([...space[kind].values()], request.query);
  if (request.method === 'GET') return stored ? ok(stored) : managementError(404, 'NotFound');
  if (part === 'published')
    return request.method === 'DELETE' ? unpublish(space, id!) : publish(space, kind, id!, request);
  if (request.method === 'DELETE') return remove(space, kind, id!);
  return save(space, kind, id, request);
}

function editorInterfaceOf(space: ManagedSpace, id: string, { method, version, body }: ManagementRequest) {
  const stored = space.editorInterfaces.get(id);
  if (!stored) return managementError(404, 'NotFound');
  if (method === 'GET') return ok(stored);
  if (version !== stored.sys.version) return managementError(409, 'VersionMismatch');
  const saved = { ...(body as object), sys: { ...stored.sys, version: version + 1 } };
  space.editorInterfaces.set(id, saved);
  return ok(saved);
}

/** "To retrieve specific entries" by `sys.id[in]`, with `limit` and `skip`. */
function list(all: { sys: { id: string } }[], query: URLSearchParams): ApiAnswer {
  const ids = query.get('sys.id[in]')?.split(',');
  const found = ids ? all.filter(({ sys }) => ids.includes(sys.id)) : all;
  const [skip, limit] = [Number(query.get('skip') ?? 0), Number(query.get('limit') ?? 100)];
  return ok({ sys: { type: 'Array' }, total: found.length, skip, limit, items: found.slice(skip, skip + limit) });
}

/** What the Delivery API would show of it. */
export function publishedEntries({ entries }: ManagedSpace): RawEntry[] {
  return [...entries.values()].flatMap(({ sys, published }) =>
    published ? [{ sys: sys as unknown as RawEntry['sys'], fields: published }] : [],
  );
}
