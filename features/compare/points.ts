import type { Layer, PolicyVersion, Provision, ProvisionText } from '#content/compare.ts';
import type { Locale } from '#i18n/routing.ts';
import { type Cell, cellOf, type Texts } from './cells.ts';
import { keptRedline, type Redline } from './kept-redline.ts';
import { isRewritten } from './redline.ts';
import type { STANDINGS } from './downloads/schema.ts';

/**
 * How the two versions stand to each other on one point. `same` is the editors' word for "other words, same substance"; `identical`
 * are the same words; `inherited` is one text that was left as it was; `unclear` are two texts that say nothing about a change.
 */
export type Standing = (typeof STANDINGS)[number];

/** What is marked, for each layer. Where there is nothing here, nothing is marked. */
export type Marks = { summary?: Redline<'summary'>; quotation?: Redline<'quotation'> };

export type Point = { provision: Provision; earlier: Cell; later: Cell; standing: Standing; marks: Marks };

type Sides = { earlier: PolicyVersion; later: PolicyVersion };

/**
 * One point of the policy in two versions. Pure.
 * @param judged true for the one pair that the editors' word on each point (`kind`) is about
 */
export function pointOf(
  sides: Sides,
  provision: Provision,
  texts: Texts,
  { locale, judged }: { locale: Locale; judged: boolean },
): Point {
  const cells = judgedAbsence(provision, judged, {
    earlier: cellOf(provision.id, sides.earlier, texts),
    later: cellOf(provision.id, sides.later, texts),
  });
  const standing = standingOf(cells, judged ? provision.kind : undefined);
  return { provision, ...cells, standing, marks: marksOf(cells, standing, sides, locale) };
}

type Cells = { earlier: Cell; later: Cell };

/** "No source" becomes "not there" only where the editors say that the point is new, or gone. */
function judgedAbsence({ kind }: Provision, judged: boolean, { earlier, later }: Cells): Cells {
  if (judged && kind === 'added' && earlier.kind === 'none') return { earlier: { kind: 'absent' }, later };
  if (judged && kind === 'removed' && later.kind === 'none') return { earlier, later: { kind: 'absent' } };
  return { earlier, later };
}

function standingOf({ earlier, later }: Cells, kind: Provision['kind'] | undefined): Standing {
  if (earlier.kind === 'text' && later.kind === 'text') return standingOfTexts(earlier.text, later.text, kind);
  if (later.kind === 'text') return earlier.kind === 'absent' ? 'added' : 'no-earlier';
  if (earlier.kind === 'text') return later.kind === 'absent' ? 'removed' : 'no-later';
  return 'no-source';
}

function standingOfTexts(earlier: ProvisionText, later: ProvisionText, kind: Provision['kind'] | undefined): Standing {
  if (earlier.id === later.id) return 'inherited';
  if (kind === 'same') return 'same';
  if (kind === 'unknown') return 'unclear';
  const layers = [
    [earlier.summary, later.summary],
    [earlier.quotation, later.quotation],
  ].flatMap(([one, other]) => (one && other ? [keptRedline<Layer>(one, other)] : []));
  if (layers.length === 0) return 'unclear';
  return layers.every(isUnmarked) ? 'identical' : 'changed';
}

/** Other line ends or another shape of quotes are no change that a reader could find. */
const isUnmarked = (segments: Redline<Layer>) => segments.every(({ kind }) => kind === 'same');

function marksOf({ earlier, later }: Cells, standing: Standing, sides: Sides, locale: Locale): Marks {
  if (standing === 'added' && later.kind === 'text') return wholeOf(later.text, 'added');
  if (standing === 'removed' && earlier.kind === 'text') return wholeOf(earlier.text, 'removed');
  if (earlier.kind !== 'text' || later.kind !== 'text') return {};
  const [before, after] = [
    { text: earlier.text, version: sides.earlier },
    { text: later.text, version: sides.later },
  ];
  if (standing === 'changed') return marksBetween(before, after, locale);
  const isJudged = standing === 'same' || standing === 'unclear';
  return isJudged && isWhole(before) && isWhole(after)
    ? { quotation: marksBetween(before, after, locale).quotation }
    : {};
}

function wholeOf({ summary, quotation }: ProvisionText, kind: 'added' | 'removed'): Marks {
  const whole = (text: string | undefined): { kind: 'added' | 'removed'; text: string }[] | undefined =>
    text ? [{ kind, text }] : undefined;
  return { summary: whole(summary), quotation: whole(quotation) };
}

type Side = { text: ProvisionText; version: PolicyVersion };

/**
 * Summaries are set against each other in the reader's language, quotations only against quotations in the same language. Two
 * fragments with nothing in common may come from different sentences: then nothing is marked.
 */
export function marksBetween(earlier: Side, later: Side, locale: Locale): Marks {
  const [one, other] = [earlier.text, later.text];
  const isRead = one.lang === locale && other.lang === locale;
  const summary =
    isRead && one.summary && other.summary ? keptRedline<'summary'>(one.summary, other.summary) : undefined;
  const quotation =
    one.quotation && other.quotation && one.quotedIn === other.quotedIn
      ? keptRedline<'quotation'>(one.quotation, other.quotation)
      : undefined;
  const isFragment = !isWhole(earlier) || !isWhole(later);
  return { summary, quotation: quotation && isFragment && isRewritten(quotation) ? undefined : quotation };
}

/** Two whole texts can always be set against each other, whatever an editor could tell from less. */
const isWhole = ({ version }: Side) => version.held === 'whole';

/** Whether anything is marked in one of the two layers. */
export const isMarked = ({ summary, quotation }: Marks): boolean => Boolean(summary ?? quotation);

/**
 * Why nothing is marked, as the key of a sentence; undefined where something is marked, and where the standing itself says it
 * (there is one text, or none).
 */
export function notMarkedReason({ marks, standing }: Pick<Point, 'marks' | 'standing'>) {
  if (isMarked(marks) || standing === 'added' || standing === 'removed' || standing === 'no-source') return undefined;
  return standing;
}

/** What the page counts first. */
export const GROUPS = {
  changed: ['changed'],
  oneSide: ['added', 'removed'],
  same: ['same', 'identical', 'inherited'],
  unclear: ['unclear'],
  noSource: ['no-earlier', 'no-later'],
  noneAtAll: ['no-source'],
} as const satisfies Record<string, Standing[]>;

export type Group = keyof typeof GROUPS;

/** How many points stand in each group; every point is counted once. */
export function countPoints(points: Point[]): Record<Group, number> {
  const counted = Object.entries(GROUPS).map(([group, standings]) => [
    group,
    points.filter(({ standing }) => (standings as readonly Standing[]).includes(standing)).length,
  ]);
  return Object.fromEntries(counted) as Record<Group, number>;
}

/** Where the later version says something else: other words, a point more, or one less. */
export const isChanging = ({ standing }: Point): boolean => ['changed', 'added', 'removed'].includes(standing);
