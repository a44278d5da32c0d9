import { DISTRICTS } from '#lib/districts.ts';

/** Seats of Milwaukee's Common Council, one for each district. */
export const COUNCIL_SEATS = DISTRICTS;

/** Since 2023 (Wisconsin Act 12) the Council can change a police policy by two thirds of its seats. */
export const VOTES_NEEDED = Math.ceil((COUNCIL_SEATS * 2) / 3);
