import { systemClock } from "../transport/clock.ts";
import type { IdentityTable } from "./identity.ts";
import type { SyncOptions, SyncProgress } from "./options.ts";
import type { AttachedResource, ResourceContent, SyncableSpace } from "./space.ts";

const INTERVAL = 1000;
const MAX_WAIT = 15 * 60 * 1000;
/** Clocks differ: a limit that is over by this clock may not be over by the API's. */
const MIN_WAIT = 1000;

/** The settings and the state of one sync. */
export interface SyncRun<Desired extends ResourceContent, Attached extends AttachedResource> {
  readonly identities: IdentityTable;
  readonly space: SyncableSpace<Desired, Attached>;
  readonly interval: number;
  readonly maxWait: number;
  readonly signal: AbortSignal | undefined;
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly now: () => number;
  readonly report: (progress: SyncProgress<Desired, Attached>) => void;
  /** Milliseconds waited for rate limits. */
  waited: number;
  hasWritten: boolean;
  /** Number of consecutive writes with neither an answer nor an effect. */
  unconfirmed: number;
}

/** @throws {TypeError} if `interval` or `maxWait` is negative or not a number */
export function startRun<Desired extends ResourceContent, Attached extends AttachedResource>(
  identities: IdentityTable,
  space: SyncableSpace<Desired, Attached>,
  { interval = INTERVAL, maxWait = MAX_WAIT, signal, sleep, now, onProgress }: SyncOptions<Desired, Attached>,
): SyncRun<Desired, Attached> {
  for (const [name, value] of Object.entries({ interval, maxWait })) {
    if (!(value >= 0)) throw new TypeError(`${name} must be a number of milliseconds, 0 or more`);
  }
  return {
    identities,
    space,
    interval,
    maxWait,
    signal,
    sleep: sleep ?? systemClock.sleep,
    now: now ?? systemClock.now,
    report: onProgress ?? (() => undefined),
    waited: 0,
    hasWritten: false,
    unconfirmed: 0,
  };
}

/** Lists the space. Waits out rate limits; rejects with any other error. */
export async function list<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
): Promise<readonly Attached[]> {
  for (;;) {
    run.signal?.throwIfAborted();
    try {
      return (await run.space.listResources({ signal: run.signal })).resources;
    } catch (error) {
      if (!(await waitOut(run, error))) throw error;
    }
  }
}

/** Waits if the error is a rate limit; resolves to whether the limit is over. */
export async function waitOut<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  error: unknown,
): Promise<boolean> {
  const end = rateLimitEnd(error);
  if (!end) return false;
  const milliseconds = Math.max(end.getTime() - run.now(), MIN_WAIT);
  if (run.waited + milliseconds > run.maxWait) return false;
  run.waited += milliseconds;
  run.report({ type: "waiting", milliseconds, until: new Date(run.now() + milliseconds), error });
  return pause(run, milliseconds);
}

/** Resolves to whether the sync goes on: false when it was aborted. */
export async function pause<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  milliseconds: number,
): Promise<boolean> {
  try {
    if (milliseconds > 0 && !run.signal?.aborted) await run.sleep(milliseconds, run.signal);
  } catch (error) {
    if (!run.signal?.aborted) throw error; // an aborted wait rejects
  }
  return !run.signal?.aborted;
}

/** The `kind` of a `ClientError`; undefined for any other error. */
export function kindOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("kind" in error)) return undefined;
  return typeof error.kind === "string" ? error.kind : undefined;
}

/** When a rate limit ends; undefined for any other error, and when the API does not say. */
export function rateLimitEnd(error: unknown): Date | undefined {
  if (typeof error !== "object" || error === null || kindOf(error) !== "rate_limited") return undefined;
  const end = "resetAt" in error ? error.resetAt : undefined;
  return end instanceof Date && !Number.isNaN(end.getTime()) ? end : undefined;
}
