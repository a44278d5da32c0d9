import { randomUUID } from 'node:crypto';
import { addDelivery, type Delivery, listDeliveries, removeDelivery } from '#db/deliveries.ts';
import { sumByDay } from '#db/tallies.ts';
import type { Work } from './work.ts';

export type NewDelivery = { day: string; through: string };

/** What was handed over so far, and how many signatures are counted by the day on which they were signed. */
export async function listDelivered({
  db,
}: Work): Promise<{ deliveries: Delivery[]; days: { day: string; count: number }[] }> {
  return { deliveries: await listDeliveries(db), days: await sumByDay(db) };
}

/** From now on the rows signed through that day are deleted in time. */
export async function addDelivered({ db }: Work, delivery: NewDelivery): Promise<null> {
  await addDelivery(db, { id: randomUUID(), ...delivery });
  return null;
}

/** Answers whether it could still be taken back. */
export async function undoDelivered({ db }: Work, { id }: { id: string }): Promise<boolean> {
  return removeDelivery(db, id);
}
