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

/** A finding about a part of the bundled document. The pipeline finds the file and the line. */
export interface PointedFinding extends Pick<Finding, "severity" | "rule" | "message"> {
  /** Such as `#/paths/~1things/get`. */
  pointer: string;
}

/**
 * Something that OpenAPI allows and that this project leaves out.
 *
 * @param message what is left out, and what to write instead if there is something
 */
export function unsupported(pointer: string, message: string): PointedFinding {
  return { severity: "warning", rule: "unsupported", pointer, message };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

/** By file, line and column. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
}
