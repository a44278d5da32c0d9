import { randomUUID } from 'node:crypto';
import { addPaperCount, listPaperCounts, type PaperCount, sumPaperCounts } from '#db/paper-counts.ts';
import { dayOf } from '#i18n/time-zone.ts';
import type { Work } from './work.ts';

export type NewPaper = { day: string; count: number; district: number | null; place: string | null };

/** Adds what was counted on paper, and answers what paper adds up to now. A correction is one more, below zero. */
export async function addPaper({ db, now }: Work, paper: NewPaper): Promise<{ total: number }> {
  await addPaperCount(db, { id: randomUUID(), ...paper, addedOn: dayOf(now) });
  return { total: await sumPaperCounts(db) };
}

export async function listPaper({ db }: Work): Promise<{ papers: PaperCount[]; total: number }> {
  return { papers: await listPaperCounts(db), total: await sumPaperCounts(db) };
}
