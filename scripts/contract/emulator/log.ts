/** One request, as the emulator logs it. */
export interface LogEntry {
  /** Such as `GET`. */
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** The status of the response; 0 for a connection that was dropped. */
  readonly status: number;
  /** What the request lacked, if it was refused. */
  readonly lacks: string | undefined;
  /** The faults that were injected, such as `delay`. */
  readonly faults: readonly string[];
}
