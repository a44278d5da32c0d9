/** How `migrate.mjs` ends, for `prepare.mjs`. (1 is Node's own, for a fault.) */
export const EXIT = { ready: 0, settings: 11, held: 12, away: 13 };
