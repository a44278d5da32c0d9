/** How `migrate.mjs` ends, for `prepare.mjs`. */
export const EXIT = { ready: 0, settings: 1, held: 2, away: 3 };
