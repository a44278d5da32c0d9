import { type Card, type Shape, versionOf } from '#components/share-card.ts';
import { Workshop } from '#lib/apart/workshop.ts';
import { once } from '#lib/once.ts';

export type Picture = { png: Buffer; etag: string };

const workshop = () => once('share.pictures', () => new Workshop('features/share/child.ts'));

/** The picture of a card: drawn at the first wish, in a process of its own, then kept. */
export async function pictureFor(card: Card, shape: Shape = 'wide'): Promise<Picture> {
  return { png: await workshop().make({ card, shape }), etag: `W/"${shape}.${versionOf(card)}"` };
}
