import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import type { Locale } from './routing.ts';

export type Messages = typeof en;

/** Every word of buttons, labels and errors, by language. All of it: code for the browser gets its words as props instead. */
export const messages: Record<Locale, Messages> = { en, es };
