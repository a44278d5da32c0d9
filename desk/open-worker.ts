import { parentPort, workerData } from 'node:worker_threads';
import { unsealSignature } from '#features/petition/unseal.ts';
import { openerOf } from '#lib/age/sealing.ts';

// One of the threads of `opening-pool.ts`: gets sealed rows, gives back what is in them.
const open = openerOf(workerData as string[]);

parentPort!.on('message', async (rows: string[]) => {
  parentPort!.postMessage(await Promise.all(rows.map((sealed) => unsealSignature(sealed, open))));
});
