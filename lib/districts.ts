/** Milwaukee's aldermanic districts, numbered from 1: by the City's lines of 2022, and one seat of the Common Council for each. */
export const DISTRICTS = 15;

/** True for the number of a district as people write it: `7`, not `07`. */
export const isDistrict = (text: string): boolean => /^[1-9]\d?$/.test(text) && Number(text) <= DISTRICTS;
