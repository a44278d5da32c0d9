import { z } from 'zod';
import { inEachLanguage, isLocale } from '#i18n/routing.ts';
import { canonicalJson } from '#lib/canonical-json.ts';
import type { InEach, StateBody } from './schema.ts';

const inEach = z.object(inEachLanguage(() => z.string().nullish()));
const change = z.enum(['added', 'removed', 'changed']);
const named = z.object({ slug: z.string(), name: inEach });

/** What readers are told of a state: kept beside it, so that a list of many reads none of them. */
export const changesSchema = z.object({
  /** True for the first state, which changes nothing. */
  isFirst: z.boolean(),
  points: z.array(named.extend({ change, versions: z.array(named) })),
  versions: z.array(named.extend({ change })),
  /** How many sources were added, removed or described anew. */
  sources: z.int(),
  /** Labels, licence or form. */
  hasOther: z.boolean(),
});

export type Changes = z.output<typeof changesSchema>;
type Change = z.output<typeof change>;
type Point = StateBody['points'][number];

/** What changed between two states, in the order of the later one. Pure. */
export function changesBetween(earlier: StateBody | undefined, later: StateBody): Changes {
  if (!earlier) return { isFirst: true, points: [], versions: [], sources: 0, hasOther: false };
  const comparable = inLanguagesOf(earlier, later);
  const names = new Map([...earlier.versions, ...later.versions].map(({ slug, shortTitle }) => [slug, shortTitle]));
  return {
    isFirst: false,
    points: compared(earlier.points, comparable.points).map(({ before, after, change }) => ({
      ...pointNamed((after ?? before)!),
      change,
      versions: before && after ? changedVersions(before, after, names) : [],
    })),
    versions: compared(earlier.versions, comparable.versions).map(({ before, after, change }) => {
      const { slug, shortTitle } = (after ?? before)!;
      return { slug, name: shortTitle, change };
    }),
    sources: compared(earlier.sources, comparable.sources).length,
    hasOther: !isSame(restOf(earlier), restOf(later)),
  };
}

/** A language that came to the site in between is said once (`hasOther`: labels have it, too), not for every point. */
function inLanguagesOf(earlier: StateBody, later: StateBody): StateBody {
  const known = Object.keys(earlier.labels.summary);
  const isNew = (key: string) => isLocale(key) && !known.includes(key);
  return JSON.parse(JSON.stringify(later), (key, value: unknown) => (isNew(key) ? undefined : value)) as StateBody;
}

const pointNamed = ({ slug, topic }: Point) => ({ slug, name: topic });

function changedVersions(before: Point, after: Point, names: Map<string, InEach>): { slug: string; name: InEach }[] {
  const bySlug = (point: Point) => point.versions.map((entry) => ({ ...entry, slug: entry.version }));
  return compared(bySlug(before), bySlug(after)).map(({ slug }) => ({ slug, name: names.get(slug)! }));
}

type Compared<Each> = { slug: string; before?: Each; after?: Each; change: Change };

/** Those that differ: first what stands in the later list, then what is gone. */
function compared<Each extends { slug: string }>(earlier: Each[], later: Each[]): Compared<Each>[] {
  const slugs = new Set([...later, ...earlier].map(({ slug }) => slug));
  return [...slugs].flatMap((slug): Compared<Each>[] => {
    const [before, after] = [earlier, later].map((list) => list.find((each) => each.slug === slug));
    if (!before) return [{ slug, after, change: 'added' }];
    if (!after) return [{ slug, before, change: 'removed' }];
    return isSame(before, after) ? [] : [{ slug, before, after, change: 'changed' }];
  });
}

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/** What is no point, version or source; with the order in which those stand. */
function restOf({ $schema, licence, labels, points, versions }: StateBody): unknown {
  return { $schema, licence, labels, order: [points, versions].map((list) => list.map(({ slug }) => slug)) };
}
