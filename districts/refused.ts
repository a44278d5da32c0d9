/** What is wrong with a file, in one sentence for whoever imports it. Nothing has been changed. */
export class Refused extends Error {}

/** A place as people read it off a map. */
export const placeOf = ([longitude, latitude]: readonly [number, number]): string =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
