import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from './routing.ts';

/** The language of what a route draws in place of a page: Next tells only pages their `[locale]`. */
export const spoken = new AsyncLocalStorage<Locale>();
