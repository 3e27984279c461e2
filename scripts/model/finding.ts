/** A mistake or a doubtful place in a description, at the place to repair. */
export interface Finding {
  /** An error stops the pipeline; a warning is only reported. */
  severity: "error" | "warning";
  /** Relative to the working directory, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
  rule: string;
  /** What is wrong, and what to do. */
  message: string;
  /** The offending lines, numbered, with two lines around them. */
  excerpt: string;
}
