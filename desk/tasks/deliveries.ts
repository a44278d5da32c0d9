import { randomUUID } from 'node:crypto';
import { addDelivery, type Delivery, listDeliveries, removeDelivery } from '#db/deliveries.ts';
import { lastExport } from '#db/exports.ts';
import { listBatches } from '#db/quarantine.ts';
import { sumByDay } from '#db/tallies.ts';
import { inTransaction } from '#db/transaction.ts';
import { dayOf } from '#i18n/time-zone.ts';
import type { Work } from './work.ts';

export type NewDelivery = { day: string; through: string };

/** What was handed over so far, and how many signatures are counted by the day on which they were signed. */
export async function listDelivered({
  db,
}: Work): Promise<{ deliveries: Delivery[]; days: { day: string; count: number }[] }> {
  return { deliveries: await listDeliveries(db), days: await sumByDay(db) };
}

/** Why a hand-over is not recorded. `last`, `first`: days of signing; `made`: the day of an export. */
export type Refusal =
  | { why: 'noExportMade' }
  | { why: 'throughNotExported'; last: string; made: string }
  | { why: 'throughSetAside' | 'throughReleased'; first: string };

export type Checked = { refusal: Refusal } | { refusal: null; list: { made: string; mark: string } };

/**
 * Whether all that would be deleted because of a hand-over was on a list: everyone who signed through that day and counts, and
 * nobody else. What is in no export, waits in quarantine, or was released after the export was never handed over.
 */
export async function checkDelivered({ db, now }: Work, delivery: NewDelivery): Promise<Checked> {
  const { day, through } = delivery;
  const last = await lastExport(db, day);
  if (!last) return { refusal: { why: 'noExportMade' } };
  const isWhole = through <= last.through && through < dayOf(now); // today people may still sign
  if (!isWhole) return { refusal: { why: 'throughNotExported', last: last.through, made: last.madeOn } };
  const waiting = (await listBatches(db)).map(({ firstDay }) => firstDay).sort()[0];
  if (waiting && waiting <= through) return { refusal: { why: 'throughSetAside', first: waiting } };
  const { releasedFrom, madeOn, mark } = (await lastExport(db, day, through)) ?? last;
  if (releasedFrom && releasedFrom <= through) return { refusal: { why: 'throughReleased', first: releasedFrom } };
  return { refusal: null, list: { made: madeOn, mark } };
}

/** From now on the rows signed through that day are deleted in time. Looks once more: the question may have stood there for an hour. */
export async function addDelivered(work: Work, delivery: NewDelivery): Promise<Checked> {
  return inTransaction(work.db, async (db) => {
    const checked = await checkDelivered({ ...work, db }, delivery);
    if (!checked.refusal) await addDelivery(db, { id: randomUUID(), ...delivery });
    return checked;
  });
}

/** Answers whether it could still be taken back. */
export async function undoDelivered({ db }: Work, { id }: { id: string }): Promise<boolean> {
  return removeDelivery(db, id);
}
