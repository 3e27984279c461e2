/** What a description may cost. Larger ones are refused with a finding, because they would take all memory or time. */

/** Levels of nested objects and lists in one file. */
export const MAX_DEPTH = 200;

/** Bytes of all files of a description. Microsoft Graph's, one of the largest, has 35 million. */
export const MAX_BYTES = 40_000_000;

/** Values, with those of every alias counted as often as it is used, unless a file contains as many without aliases. */
export const MAX_ALIASED_VALUES = 500_000;

/** Time for one file from the network, redirects and body included, in milliseconds. */
export const NETWORK_TIMEOUT = 10_000;

export const MAX_REDIRECTS = 5;

/** References that lead to references, one after the other. Redocly follows each from its start. */
export const MAX_REFERENCE_CHAIN = 100;
