/** What a description may cost. Larger ones are refused with a finding, because they would take all memory or time. */

/** Levels of nested objects and lists in one file. */
export const MAX_DEPTH = 200;
