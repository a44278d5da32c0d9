import {
  type Unsealed,
  type UnsealedSubscriber,
  unsealSignature,
  unsealSubscriber,
} from '#features/petition/unseal.ts';
import type { Opener } from '#lib/age/sealing.ts';

/** What a thread is given of a row: no more than it needs. */
export type SealedRow = { isSubscriber: boolean; sealed: string };
export type Opened = Unsealed | UnsealedSubscriber;

/** A row is opened as what its line says it is. What was sealed as the other kind is `unknown`. */
export const openRow = ({ isSubscriber, sealed }: SealedRow, open: Opener): Promise<Opened> =>
  isSubscriber ? unsealSubscriber(sealed, open) : unsealSignature(sealed, open);
