import type { ModelField, Validation } from '../editor.ts';
import type { ManagedSpace, StoredEntry } from './state.ts';

export type Problem = { name: string; path: string[]; details?: string };

const MAX_SYMBOL = 256; // https://www.contentful.com/developers/docs/technical-limits/
const MAX_TEXT = 50_000;

/** What keeps an entry from being published, as Contentful names it (422, `details.errors`). */
export function problemsOf(entry: StoredEntry, fields: ModelField[], space: ManagedSpace): Problem[] {
  return fields.flatMap((field) => {
    const values = entry.fields[field.id] ?? {};
    const codes = [...space.locales.values()].filter((each) => field.localized || each.default);
    return codes.flatMap(({ code, optional }) => {
      const value = values[code];
      const path = ['fields', field.id, code];
      if (value === undefined || value === null || value === '')
        return field.required && !optional ? [{ name: 'required', path }] : [];
      return [
        ...typeProblem(field, value),
        ...field.validations.flatMap((rule) => ruleProblem(rule, field, value, entry, space)),
        ...linkProblems(value, space),
      ].map((problem) => ({ ...problem, path }));
    });
  });
}

type Found = Omit<Problem, 'path'>;

function typeProblem({ type }: ModelField, value: unknown): Found[] {
  const isRight = {
    Symbol: () => typeof value === 'string' && value.length <= MAX_SYMBOL,
    Text: () => typeof value === 'string' && value.length <= MAX_TEXT,
    Date: () => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
    Integer: () => Number.isInteger(value),
    Boolean: () => typeof value === 'boolean',
    Array: () => Array.isArray(value),
    Link: () => linkTarget(value) !== undefined,
    RichText: () => (value as { nodeType?: unknown }).nodeType === 'document',
  }[type];
  return isRight?.() ? [] : [{ name: type === 'Symbol' || type === 'Text' ? 'size' : 'type', details: type }];
}

function ruleProblem(
  rule: Validation,
  field: ModelField,
  value: unknown,
  entry: StoredEntry,
  space: ManagedSpace,
): Found[] {
  const count = (value as { length?: number }).length ?? 0;
  const { min = -Infinity, max = Infinity } = rule.size ?? rule.range ?? {};
  const measured = rule.size ? count : (value as number);
  if (rule.in && !rule.in.includes(value as string)) return [{ name: 'in' }];
  if (rule.regexp && !new RegExp(rule.regexp.pattern).test(String(value))) return [{ name: 'regexp' }];
  if ((rule.size || rule.range) && (measured < min || measured > max)) return [{ name: rule.size ? 'size' : 'range' }];
  if (rule.unique && isTaken(entry, field.id, value, space)) return [{ name: 'unique' }];
  if (rule.linkContentType && !isOfType(value, rule.linkContentType, space)) return [{ name: 'linkContentType' }];
  const kinds = { nodeType: rule.enabledNodeTypes, type: rule.enabledMarks };
  if (kinds.nodeType && nodesIn(value).some((node) => ![...ALWAYS, ...kinds.nodeType!].includes(node.nodeType)))
    return [{ name: 'enabledNodeTypes' }];
  const marks = nodesIn(value).flatMap((node) => node.marks ?? []);
  return kinds.type && marks.some(({ type }) => !kinds.type!.includes(type)) ? [{ name: 'enabledMarks' }] : [];
}

const ALWAYS = ['document', 'paragraph', 'text', 'list-item'];

type Node = { nodeType: string; marks?: { type: string }[]; content?: Node[] };

function nodesIn(value: unknown): Node[] {
  const node = value as Node;
  return [node, ...(node.content ?? []).flatMap(nodesIn)];
}

function isTaken({ sys }: StoredEntry, field: string, value: unknown, { entries }: ManagedSpace): boolean {
  const contentType = (each: StoredEntry) => JSON.stringify(each.sys.contentType);
  return [...entries.values()].some(
    (other) =>
      other.sys.id !== sys.id &&
      contentType(other) === JSON.stringify(sys.contentType) &&
      Object.values(other.published?.[field] ?? {}).includes(value),
  );
}

const linkTarget = (value: unknown) => (value as { sys?: { linkType?: string; id?: string } }).sys?.id;

function isOfType(value: unknown, types: string[], { entries }: ManagedSpace): boolean {
  const target = entries.get(linkTarget(value) ?? '');
  const type = target?.sys.contentType as { sys: { id: string } } | undefined;
  return !type || types.includes(type.sys.id); // a link to nothing is named as such
}

function linkProblems(value: unknown, space: ManagedSpace): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const { sys } = value as { sys?: { type?: string; id?: string } };
  if (sys?.type === 'Link') return space.entries.has(sys.id!) ? [] : [{ name: 'notResolvable', details: sys.id! }];
  return Object.values(value).flatMap((each) => linkProblems(each, space));
}
