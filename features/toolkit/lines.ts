/** Lines to sign by hand: as many as stay on one sheet with the text. */
export const LINES = 12;
