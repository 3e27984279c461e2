import type { EmulatedFault } from "./faults.ts";
import type { LogEntry } from "./log.ts";
import type { EmulatedRateLimit } from "./rate-limit.ts";
import type { EmulatorSeed } from "./seed.ts";
import type { EmulatedToken } from "./token.ts";

/** Options of the emulator. */
export interface EmulatorOptions {
  /**
   * What exists at the start. Without `spaces`, every space exists and is empty.
   *
   * @default nothing
   * @example
   * const notes = { resource_type: "free_text", metadata: { name: "notes.txt", text: "Some notes" } };
   * await createEmulatorFetch({ seed: { spaces: [{ org: "acme", number: 7, resources: [notes] }] } });
   */
  seed?: EmulatorSeed;
  /**
   * The tokens that are accepted, and what each may do. Without them, every token may do everything, and its prefix
   * says its kind.
   *
   * @default every token
   */
  tokens?: readonly EmulatedToken[];
  /**
   * Limits per token.
   *
   * @default 5,000 requests an hour, and no secondary limit
   */
  rateLimit?: EmulatedRateLimit;
  /**
   * Milliseconds that every response takes.
   *
   * @default 0
   */
  latency?: number;
  /**
   * What goes wrong. `inject` adds faults later.
   *
   * @default nothing
   */
  faults?: readonly EmulatedFault[];
  /**
   * Decides which requests faults with a `rate` happen to. The same seed decides the same.
   *
   * @default 0
   */
  faultSeed?: number;
  /**
   * A file of SQLite that keeps the state, also when the process is killed. It needs Node 22.13 or newer. A file that has
   * a state is not seeded again.
   *
   * @default the state is kept in memory
   */
  database?: string;
  /**
   * The current time.
   *
   * @default the system's
   */
  now?: () => Date;
  /** Receives a line for each request. */
  log?: (entry: LogEntry) => void;
}
