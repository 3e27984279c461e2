/** One change between two descriptions: the form that `npm run diff` and `npm run upstream` report. */
import type { Finding } from "../model/finding.ts";
import type { Use } from "./uses.ts";

/** From harmless to breaking. `none` is a change that no request and no response shows. */
export const impacts = ["none", "patch", "minor", "major"] as const;
export type Impact = (typeof impacts)[number];

/** What happens to TypeScript that was written with the old types, when it is compiled with the new ones. */
export interface TypeScriptImpact {
  /** Code that calls the API: what it passes, what it reads and the names that it uses. */
  code: "compiles" | "breaks";
  /** Responses that tests write by hand. */
  fixtures: "compile" | "break";
}

/** What differs at a place, between two versions of a description or between this one and GitHub's. */
export interface Difference extends Pick<Finding, "file" | "line" | "column" | "rule" | "message"> {
  /** In the bundled document. */
  pointer: string;
  /** The ids of the operations that it reaches; empty for the whole document. Sorted. */
  operations: string[];
}

/** The place of a change is that in the new description, or that in the old one for a removal. */
export interface Change extends Difference {
  /** What it means for requests and responses. */
  wire: Impact;
  typescript: TypeScriptImpact;
}

/** A change before its place and its TypeScript impact are known. */
export interface PointedChange extends Pick<Change, "rule" | "message" | "pointer" | "wire"> {
  /** Which of the two documents the pointer points into. */
  side: Side;
  uses: Use[];
  /** Whether it is in a description, an example or the like. */
  isProse: boolean;
  /** The properties on the way to it, from the schema on that the pointer names. */
  names: string[];
}

export type Side = "before" | "after";

export const compatible: TypeScriptImpact = { code: "compiles", fixtures: "compile" };

export function largest(levels: readonly Impact[]): Impact {
  return impacts.findLast((impact) => levels.includes(impact)) ?? "none";
}
