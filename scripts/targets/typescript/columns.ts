/** The width of printed code and comments. */
export const MAX_COLUMNS = 120;
