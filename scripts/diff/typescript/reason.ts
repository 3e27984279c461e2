/** Why code or fixtures that were written with the old types no longer compile. */
export interface Reason {
  /** The id that the operation has now, or had; undefined for a name that belongs to none. */
  operation: string | undefined;
  part: "method" | "request" | "response" | "name";
  affects: "code" | "fixtures";
  /** The properties that lead to it. */
  names: string[];
  message: string;
}
