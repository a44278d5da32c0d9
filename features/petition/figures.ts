import 'server-only';
import type { Db } from '#db/connect.ts';
import { type FigureDay, findFigures, listFigureDays, type SavedFigures, saveFigures } from '#db/figures.ts';
import { sumPaperCounts } from '#db/paper-counts.ts';
import { sumByDistrict, sumTallies } from '#db/tallies.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { lastKnown } from '#lib/last-known.ts';
import { minutesFrom, RETENTION } from '#lib/retention.ts';
import { type DistrictCount, moveDistricts, noDistricts } from './districts.ts';

/** Totals of past days are rounded down to this, so that the chart shows no single signature for good. */
export const DAY_STEP = 10;

/** The total at the end of a day, rounded down; `null`: fewer than ten. A day that is not listed ended as the one before it. */
export type DayCount = { day: string; count: number | null };

/** All that is published of the counts. */
export type Figures = {
  received: number;
  confirmed: number;
  paper: number;
  asOf: string;
  districts: DistrictCount[];
  districtsAsOf: string;
  days: DayCount[];
};

const known = lastKnown<Figures>('figures', 'figures');

/** What is published now, as this process last knew it. Opens no database. */
export const getFigures = known.get;

/**
 * Publishes new figures when the last are old enough, and takes over what another instance has published. For every minute.
 * @throws when the database does not answer; what was known before stays, and is still dated
 */
export async function stepFigures(db: () => Promise<Db>, now = new Date()): Promise<void> {
  try {
    known.adopt(await published(await db(), now));
  } catch (error) {
    known.adoptUnreadable();
    throw error;
  }
}

async function published(db: Db, now: Date): Promise<Figures> {
  const oldest = minutesFrom(now, -RETENTION.figureMinutes);
  const last = await findFigures(db);
  const figures =
    last && last.asOf > oldest ? last : await saveFigures(db, await count(db, last, now), oldest, dayOf(now));
  const days = await listFigureDays(db, dayOf(new Date(figures.asOf)));
  const { received, confirmed, paper, asOf, districts, districtsAsOf } = figures;
  return { received, confirmed, paper, asOf, districts: JSON.parse(districts), districtsAsOf, days: roundedDays(days) };
}

async function count(db: Db, last: SavedFigures | undefined, now: Date): Promise<SavedFigures> {
  const [{ received, confirmed }, exact, paper] = await Promise.all([
    sumTallies(db),
    sumByDistrict(db),
    sumPaperCounts(db),
  ]);
  const asOf = now.toISOString();
  const before = last ? { received: last.districtsReceived, districts: JSON.parse(last.districts) } : noDistricts();
  const moved = moveDistricts({ received, exact }, before);
  const { districts, received: districtsReceived } = moved ?? before;
  const districtsAsOf = moved || !last ? asOf : last.districtsAsOf;
  return { received, confirmed, paper, asOf, districts: JSON.stringify(districts), districtsReceived, districtsAsOf };
}

/** Only the days on which the rounded total moved, and the first. */
export function roundedDays(days: FigureDay[]): DayCount[] {
  const rounded = days.map(({ day, received }) => ({
    day,
    count: Math.floor(received / DAY_STEP) * DAY_STEP || null,
  }));
  return rounded.filter(({ count }, index) => index === 0 || count !== rounded[index - 1]!.count);
}
