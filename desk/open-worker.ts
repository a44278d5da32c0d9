import { parentPort, workerData } from 'node:worker_threads';
import { openerOf } from '#lib/age/sealing.ts';
import { openRow, type SealedRow } from './open-row.ts';

// One of the threads of `opening-pool.ts`: gets sealed rows, gives back what is in them.
const open = openerOf(workerData as string[]);

parentPort!.on('message', async (rows: SealedRow[]) => {
  parentPort!.postMessage(await Promise.all(rows.map((row) => openRow(row, open))));
});
