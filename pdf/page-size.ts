/** US Letter, in points, with three quarters of an inch around. */
export const PAGE = { width: 612, height: 792 };
export const MARGIN = 54;
export const TOP = MARGIN;
export const BOTTOM = PAGE.height - MARGIN;
export const WIDTH = PAGE.width - 2 * MARGIN;
