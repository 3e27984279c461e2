import { systemClock } from "../transport/clock.ts";
import type { SyncOptions, SyncProgress } from "./options.ts";
import type { AttachedResource, ResourceContent, SyncableSpace } from "./space.ts";

const INTERVAL = 1000;
const MAX_WAIT = 15 * 60 * 1000;
/** For a limit that is over by our clock: the API's may be behind, and asking at once would be refused again. */
const MIN_WAIT = 1000;

/** One sync under way: its settings, and what it has to remember. */
export interface Run<Desired extends ResourceContent, Attached extends AttachedResource> {
  readonly space: SyncableSpace<Desired, Attached>;
  readonly interval: number;
  readonly maxWait: number;
  readonly signal: AbortSignal | undefined;
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly now: () => number;
  readonly report: (progress: SyncProgress<Desired, Attached>) => void;
  /** Milliseconds spent on rate limits. */
  waited: number;
  hasWritten: boolean;
  /** Writes in a row without a usable answer and without effect. */
  unanswered: number;
}

/** @throws TypeError for an interval or a wait that is no number of milliseconds */
export function startRun<Desired extends ResourceContent, Attached extends AttachedResource>(
  space: SyncableSpace<Desired, Attached>,
  { interval = INTERVAL, maxWait = MAX_WAIT, signal, sleep, now, onProgress }: SyncOptions<Desired, Attached>,
): Run<Desired, Attached> {
  for (const [name, value] of Object.entries({ interval, maxWait })) {
    if (!(value >= 0)) throw new TypeError(`${name} must be a number of milliseconds, 0 or more`);
  }
  return {
    space,
    interval,
    maxWait,
    signal,
    sleep: sleep ?? systemClock.sleep,
    now: now ?? systemClock.now,
    report: onProgress ?? (() => undefined),
    waited: 0,
    hasWritten: false,
    unanswered: 0,
  };
}

/** Reads the space. Waits for rate limits; rejects with anything else. */
export async function list<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: Run<Desired, Attached>,
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

/** Whether the error is a rate limit, which is over now. */
export async function waitOut<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: Run<Desired, Attached>,
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

/** @returns whether the sync goes on: false when it was aborted */
export async function pause<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: Run<Desired, Attached>,
  milliseconds: number,
): Promise<boolean> {
  try {
    if (milliseconds > 0 && !run.signal?.aborted) await run.sleep(milliseconds, run.signal);
  } catch (error) {
    if (!run.signal?.aborted) throw error; // an aborted wait ends with a rejection
  }
  return !run.signal?.aborted;
}

/** The `kind` of a `ClientError`; of anything else, undefined. */
export function kindOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("kind" in error)) return undefined;
  return typeof error.kind === "string" ? error.kind : undefined;
}

/** When a rate limit ends; undefined when the error does not say so, or is none. */
export function rateLimitEnd(error: unknown): Date | undefined {
  if (typeof error !== "object" || error === null || kindOf(error) !== "rate_limited") return undefined;
  const end = "resetAt" in error ? error.resetAt : undefined;
  return end instanceof Date && !Number.isNaN(end.getTime()) ? end : undefined;
}
