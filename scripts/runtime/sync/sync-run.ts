import { systemClock } from "../transport/clock.ts";
import { call } from "./callback.ts";
import { checkOptions } from "./check-options.ts";
import { rateLimitEnd } from "./error.ts";
import type { IdentityTable } from "./identity.ts";
import type { SyncOptions, SyncProgress } from "./options.ts";
import { checkList } from "./read-response.ts";
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
  readonly onProgress: SyncOptions<Desired, Attached>["onProgress"];
  /** Milliseconds waited for rate limits. */
  waited: number;
  hasWritten: boolean;
  hasCallbackFailed: boolean;
  /** How each write ended. */
  readonly history: WriteEnd[];
  /** The ids of the resources that the first list shows, and of the results of creations since. */
  readonly known: Set<number>;
  /** The ids of the resources that the answers to creations and changes contain. */
  readonly returned: Set<number>;
}

/** `unconfirmed`: neither an answer nor an effect. `forbidden`, `not_found` and `redirect` are refusals. */
export type WriteEnd = "done" | "failed" | "unconfirmed" | "forbidden" | "not_found" | "redirect";

/** @throws {TypeError} if an option has a value of another type than the documented ones */
export function startRun<Desired extends ResourceContent, Attached extends AttachedResource>(
  identities: IdentityTable,
  space: SyncableSpace<Desired, Attached>,
  options: SyncOptions<Desired, Attached>,
): SyncRun<Desired, Attached> {
  checkOptions({ ...options });
  return {
    identities,
    space,
    interval: options.interval ?? INTERVAL,
    maxWait: options.maxWait ?? MAX_WAIT,
    signal: options.signal,
    sleep: options.sleep ?? systemClock.sleep,
    now: options.now ?? systemClock.now,
    onProgress: options.onProgress,
    waited: 0,
    hasWritten: false,
    hasCallbackFailed: false,
    history: [],
    known: new Set(),
    returned: new Set(),
  };
}

/** Lists the space before the first write. */
export async function listFirst<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
): Promise<readonly Attached[]> {
  const resources = await list(run);
  for (const { id } of resources) run.known.add(id);
  return resources;
}

/** Lists the space. Waits out rate limits; rejects with any other error. */
export async function list<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
): Promise<readonly Attached[]> {
  for (;;) {
    if (run.signal?.aborted) throw run.signal.reason;
    try {
      const answer = await run.space.listResources({ signal: run.signal });
      checkList(answer);
      return answer.resources;
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
  const now = await call(run, run.now);
  const milliseconds = Math.max(end.getTime() - Number(now), MIN_WAIT);
  if (!(run.waited + milliseconds <= run.maxWait)) return false; // also for NaN
  run.waited += milliseconds;
  await report(run, { type: "waiting", milliseconds, until: new Date(Number(now) + milliseconds), error });
  return pause(run, milliseconds);
}

/** Resolves to whether the sync goes on: false when it was aborted. */
export async function pause<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  milliseconds: number,
): Promise<boolean> {
  if (milliseconds > 0 && !run.signal?.aborted) await call(run, () => run.sleep(milliseconds, run.signal));
  return !run.signal?.aborted;
}

/** Resolves when the user's callback has ended, or the signal is aborted. */
export async function report<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  progress: SyncProgress<Desired, Attached>,
): Promise<void> {
  await call(run, () => run.onProgress?.(progress));
}
