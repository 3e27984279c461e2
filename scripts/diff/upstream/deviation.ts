import type { Difference } from "../change.ts";

/**
 * - `missing`: GitHub describes it, and this description does not
 * - `extra`: only this description has it
 * - `stricter`: this description promises or demands more, and says why
 * - `contradicting`: one of the two must be wrong
 */
export const kinds = ["contradicting", "missing", "stricter", "extra"] as const;
export type Kind = (typeof kinds)[number];

/** How this description deviates from GitHub's. */
export interface Deviation extends Difference {
  kind: Kind;
}

/** A deviation before its place is known. The pointer is one of the normalized document. */
export type PointedDeviation = Pick<Deviation, "kind" | "rule" | "message" | "pointer"> & { operation: string };
