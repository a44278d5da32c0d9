import type { ApiAnswer } from '../../edition/delivery.ts';
import type { Model } from '../editor.ts';
import { type Kind, managementError, type ManagementRequest, ok, spaceLink } from './answer.ts';
import type { Fields, ManagedSpace, StoredEntry } from './state.ts';
import { problemsOf } from './validate.ts';

const link = (linkType: string, id: string) => ({ sys: { type: 'Link', linkType, id } });

/** A moment that does not move, so that tests see the same twice. */
const AT = '2026-11-25T12:00:00.000Z';

const TYPES = { locales: 'Locale', contentTypes: 'ContentType', entries: 'Entry' };

/** Creates, or changes what is there: then the version must be the one that is there, or somebody else was faster. */
export function save(
  space: ManagedSpace,
  kind: Kind,
  given: string | undefined,
  { version, contentType, body }: ManagementRequest,
): ApiAnswer {
  const id = given ?? `made-${space[kind].size + 1}`;
  const stored = space[kind].get(id);
  if (stored && version !== stored.sys.version) return managementError(409, 'VersionMismatch');
  if (kind === 'locales' && isTaken(space, id, body))
    return managementError(422, 'ValidationFailed', [{ name: 'taken' }]);
  if (kind === 'entries') {
    const problem = problemWith(space, stored as StoredEntry | undefined, contentType, body);
    if (problem) return problem;
  }
  const sys = {
    ...(stored?.sys ?? { id, type: TYPES[kind], space: spaceLink(space), createdAt: AT }),
    ...(!stored && kind === 'entries' && { contentType: link('ContentType', contentType!), publishedCounter: 0 }),
    environment: link('Environment', space.environment),
    id,
    version: (stored?.sys.version ?? 0) + 1,
    updatedAt: AT,
  };
  const published = (stored as StoredEntry | undefined)?.published;
  const isDefault = kind === 'locales' && { default: (stored as unknown as { default?: boolean })?.default ?? false };
  const saved = { ...(body as object), ...isDefault, sys, ...(published && { published }) };
  space[kind].set(id, saved as never);
  return ok(saved, stored ? 200 : 201);
}

const isTaken = ({ locales }: ManagedSpace, id: string, body: unknown) =>
  [...locales.values()].some(({ sys, code }) => sys.id !== id && code === (body as { code?: string }).code);

function problemWith(
  space: ManagedSpace,
  stored: StoredEntry | undefined,
  asked: string | undefined,
  body: unknown,
): ApiAnswer | undefined {
  const type = (stored?.sys.contentType as { sys: { id: string } } | undefined)?.sys.id ?? asked ?? '';
  const model = space.contentTypes.get(type);
  if (!model?.sys.publishedVersion) return managementError(422, 'UnknownContentType', [{ name: type }]);
  const codes = [...space.locales.values()].map(({ code }) => code);
  const unknown = Object.entries((body as { fields: Fields }).fields).flatMap(([name, values]) => {
    const field = model.fields.find((each) => each.id === name);
    if (!field) return [{ name: 'unknown', path: ['fields', name] }];
    const wrong = Object.keys(values).filter(
      (code) => !codes.includes(code) || (!field.localized && code !== codes[0]),
    );
    return wrong.map((code) => ({ name: 'unknown', path: ['fields', name, code] }));
  });
  return unknown.length > 0 ? managementError(422, 'UnknownField', unknown) : undefined;
}

export function publish(space: ManagedSpace, kind: Kind, id: string, { version }: ManagementRequest): ApiAnswer {
  const stored = space[kind].get(id);
  if (!stored) return managementError(404, 'NotFound');
  if (version !== stored.sys.version) return managementError(409, 'VersionMismatch');
  if (kind === 'entries') {
    const entry = stored as StoredEntry;
    const type = (entry.sys.contentType as { sys: { id: string } }).sys.id;
    const problems = problemsOf(entry, space.contentTypes.get(type)!.fields, space);
    if (problems.length > 0) return managementError(422, 'ValidationFailed', problems);
    entry.published = structuredClone(entry.fields);
  } else if (kind === 'contentTypes') {
    const { fields } = stored as unknown as Model;
    const controls = fields.map((field) => ({ fieldId: field.id }));
    const place = { space: spaceLink(space), environment: link('Environment', space.environment) };
    const sys = { ...place, id: 'default', type: 'EditorInterface', version: 1, contentType: link('ContentType', id) };
    if (!space.editorInterfaces.has(id)) space.editorInterfaces.set(id, { sys, controls });
  }
  const published = { publishedVersion: version, publishedAt: AT, firstPublishedAt: AT };
  Object.assign(stored.sys, { ...published, version: version + 1 });
  return ok(stored);
}

export function unpublish(space: ManagedSpace, id: string): ApiAnswer {
  const stored = space.entries.get(id);
  if (!stored) return managementError(404, 'NotFound');
  delete stored.published;
  delete stored.sys.publishedVersion;
  stored.sys.version += 1;
  return ok(stored);
}

export function remove(space: ManagedSpace, kind: Kind, id: string): ApiAnswer {
  const stored = space[kind].get(id);
  if (stored?.sys.publishedVersion) return managementError(400, 'BadRequest');
  return space[kind].delete(id) ? { status: 204, headers: {}, body: {} } : managementError(404, 'NotFound');
}
