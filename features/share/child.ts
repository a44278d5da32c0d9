import type { Card, Shape } from '#components/share-card.ts';
import { answerParent } from '#lib/apart/answer-parent.ts';
import { pictureOf } from './draw-card.ts';

// A process of its own: nobody who reads a page waits for a picture, and fonts and canvases are not in the server. See `pictures.ts`.
answerParent(({ card, shape }: { card: Card; shape: Shape }) => pictureOf(card, shape));
