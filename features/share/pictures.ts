import { setImmediate } from 'node:timers/promises';
import { type Card, versionOf } from '#components/share-card.ts';
import { once } from '#lib/once.ts';
import { pictureOf } from './draw-card.ts';

export type Picture = { png: Buffer; etag: string };

/** Twice as many as there are pages, some 30 kB each. The one that was asked for longest ago goes first. */
const MOST_KEPT = 500;

const kept = () => once('share.pictures', () => new Map<string, Promise<Picture>>());
const queue = () => once('share.queue', () => ({ last: Promise.resolve() as Promise<unknown> }));

/** The picture of a card: drawn at the first wish, one at a time and with a turn for other requests in between, then kept. */
export function pictureFor(card: Card): Promise<Picture> {
  const version = versionOf(card);
  const pictures = kept();
  const picture = pictures.get(version) ?? drawInTurn(card, version);
  pictures.delete(version);
  pictures.set(version, picture);
  picture.catch(() => pictures.delete(version));
  for (const oldest of pictures.keys()) {
    if (pictures.size <= MOST_KEPT) break;
    pictures.delete(oldest);
  }
  return picture;
}

function drawInTurn(card: Card, version: string): Promise<Picture> {
  const line = queue();
  const drawn = line.last.then(async () => {
    await setImmediate();
    return { png: await pictureOf(card), etag: `W/"${version}"` };
  });
  line.last = drawn.catch(() => undefined);
  return drawn;
}
