import 'server-only';
import type { Db } from '#db/connect.ts';
import { findFigures, type SavedFigures, saveFigures } from '#db/figures.ts';
import { sumPaperCounts } from '#db/paper-counts.ts';
import { sumByDistrict, sumTallies } from '#db/tallies.ts';
import { once } from '#lib/once.ts';
import { minutesFrom, RETENTION } from '#lib/retention.ts';

/** District counts are rounded down to this; below it they are not said. */
export const DISTRICT_STEP = 10;
const DISTRICTS = 15;

/** `null`: fewer than ten. */
export type DistrictCount = { district: number; count: number | null };
export type Figures = { received: number; districts: DistrictCount[]; asOf: string };

/** `unread`: this process has not asked yet (and `next build` never does). */
export type KnownFigures = { state: 'known'; figures: Figures } | { state: 'unread' | 'unreadable' };

const known = () => once('figures', () => ({ current: { state: 'unread' } as KnownFigures }));

/** What is published now, as this process last knew it. Opens no database. */
export const getFigures = (): KnownFigures => known().current;

/**
 * Publishes new figures when the last are old enough, and takes over what another instance has published. For every minute.
 * @throws when the database does not answer; what was known before stays, and is still dated
 */
export async function stepFigures(db: () => Promise<Db>, now = new Date()): Promise<void> {
  try {
    adopt({ state: 'known', figures: parse(await publish(await db(), now)) });
  } catch (error) {
    if (getFigures().state !== 'known') adopt({ state: 'unreadable' });
    throw error;
  }
}

async function publish(db: Db, now: Date): Promise<SavedFigures> {
  const oldest = minutesFrom(now, -RETENTION.figureMinutes);
  const published = await findFigures(db);
  if (published && published.asOf > oldest) return published;
  const [{ received, confirmed }, counted, paper] = await Promise.all([
    sumTallies(db),
    sumByDistrict(db),
    sumPaperCounts(db),
  ]);
  const asOf = now.toISOString();
  const districts = JSON.stringify(rounded(counted));
  const next = { received, confirmed, paper, asOf, districts, districtsReceived: received, districtsAsOf: asOf };
  return saveFigures(db, next, oldest);
}

/** All fifteen districts, so that an empty one looks like one with nine. */
export function rounded(counted: { district: number; count: number }[]): DistrictCount[] {
  return Array.from({ length: DISTRICTS }, (_, index) => {
    const exact = counted.find(({ district }) => district === index + 1)?.count ?? 0;
    return { district: index + 1, count: Math.floor(exact / DISTRICT_STEP) * DISTRICT_STEP || null };
  });
}

const parse = ({ received, districts, asOf }: SavedFigures): Figures => ({
  received: Number(received),
  districts: JSON.parse(districts) as DistrictCount[],
  asOf,
});

function adopt(next: KnownFigures): void {
  if (JSON.stringify(next) === JSON.stringify(known().current)) return;
  known().current = next;
  drawAnew();
  setTimeout(drawAnew, 5_000).unref(); // pages that were just being drawn from the old figures
}

/** cache-handler.mjs takes no page with figures that is older than this. Also for when a process starts: pages that `next build` drew know neither figures nor the keys of this environment. */
export function drawAnew(): void {
  globalThis.figuresChangedAt = Date.now();
}
