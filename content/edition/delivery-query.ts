import { DEFAULT_CONTENT_LOCALE } from '../locales.ts';
import { type RawEntry, typeOf } from '../raw-entry.ts';
import type { ApiAnswer, Space } from './delivery.ts';
import { unknownPath } from './delivery-errors.ts';

export type Query = {
  locale: string;
  skip: number;
  limit: number;
  include: number;
  contentType: string | undefined;
  order: string | undefined;
  /** Which parts of an entry; without it, all. */
  select: string[] | undefined;
  filters: [path: string, operator: string, value: string][];
};

/** Defaults and bounds: https://www.contentful.com/developers/changelog/strict-query-param-checking-of-include-limit-and-skip/ */
const NUMBERS = { skip: [0, 0, Infinity], limit: [100, 0, 1000], include: [1, 0, 10] } as const;

const OTHERS = ['locale', 'content_type', 'order', 'select', 'access_token'];
const SELECTED = /^(sys|fields|metadata)(\.\w+)?$/;
const FILTER = /^(sys\.id|sys\.contentType\.sys\.id|fields\.\w+)(?:\[(ne|in|nin|exists)\])?$/;

/** What is asked for, or the 400 that Contentful answers to a query it does not understand. */
export function readQuery(query: URLSearchParams, space: Space): Query | { problem: ApiAnswer } {
  const read: Partial<Record<keyof typeof NUMBERS, number>> = {};
  for (const name of Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]) {
    const [usual, least, most] = NUMBERS[name];
    const value = Number(query.get(name) ?? usual);
    if (!Number.isInteger(value) || value < least || value > most)
      return { problem: unknownPath({ name, value: query.get(name) }) };
    read[name] = value;
  }
  const locale = query.get('locale') ?? DEFAULT_CONTENT_LOCALE;
  if (locale !== '*' && !space.locales.includes(locale))
    return { problem: unknownPath({ name: 'locale', value: locale }) };

  const filters: Query['filters'] = [];
  const contentType = query.get('content_type') ?? undefined;
  const order = query.get('order') ?? undefined;
  const select = query.get('select')?.split(',');
  const strange = select?.find((name) => !SELECTED.test(name) || (name.startsWith('fields.') && !contentType));
  if (strange !== undefined) return { problem: unrecognized(strange) };
  for (const [name, value] of query) {
    if (name in NUMBERS || OTHERS.includes(name)) continue;
    const [, path, operator = 'is'] = FILTER.exec(name) ?? [];
    // "When querying entries and using search filters based on fields or ordering by fields you must specify this parameter."
    if (!path || (path.startsWith('fields.') && !contentType)) return { problem: unrecognized(name) };
    filters.push([path, operator, value]);
  }
  if (order?.includes('fields.') && !contentType) return { problem: unrecognized(order) };
  return { ...(read as Required<typeof read>), locale, contentType, order, select, filters };
}

const unrecognized = (name: string) =>
  unknownPath({ name: 'unknown', path: name.split('.'), details: `The path "${name}" is not recognized` });

export function isPicked(entry: RawEntry, { contentType, filters }: Query): boolean {
  if (contentType && typeOf(entry) !== contentType) return false;
  return filters.every(([path, operator, value]) => matches(valuesAt(entry, path), operator, value));
}

function valuesAt(entry: RawEntry, path: string): string[] {
  if (path === 'sys.id') return [entry.sys.id];
  if (path === 'sys.contentType.sys.id') return [typeOf(entry)];
  const value = entry.fields[path.slice('fields.'.length)]?.[DEFAULT_CONTENT_LOCALE];
  return (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined && each !== null).map(String);
}

function matches(found: string[], operator: string, value: string): boolean {
  const wanted = operator === 'in' || operator === 'nin' ? value.split(',') : [value];
  const isThere = found.some((each) => wanted.includes(each));
  if (operator === 'exists') return found.length > 0 === (value === 'true');
  return operator === 'ne' || operator === 'nin' ? !isThere : isThere;
}

/** The parts of an entry that were asked for. */
export function partOf(entry: Record<string, object>, { select }: Query): object {
  if (!select) return entry;
  const part: Record<string, object> = {};
  for (const [whole = '', name] of select.map((each) => each.split('.'))) {
    const from = entry[whole] as Record<string, unknown>;
    if (name === undefined) part[whole] = from;
    else if (name in from) part[whole] = { ...part[whole], [name]: from[name] };
  }
  return part;
}
