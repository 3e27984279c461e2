/** A space that lacks one note, has another with an old text and a third that is extra, and faults for its calls. */
import { describeResource, type SyncOptions, type SyncOutcome } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest } from "../../../generated/types/index.ts";
import { type Call, clientError, type Fault, MemorySpace } from "./memory-space.ts";
import { attached, note } from "./resources.ts";

/** A sleep that resolves at once and records the delays. */
export function recordingSleep(): { sleep: NonNullable<SyncOptions["sleep"]>; waits: number[] } {
  const waits: number[] = [];
  return { waits, sleep: async (milliseconds) => void waits.push(milliseconds) };
}

/** Returns the fault for a call by its name: the same fault every time, or the next of a list. */
export function faults(byName: Record<string, Fault | (Fault | undefined)[]>): (call: Call) => Fault | undefined {
  const queues = new Map(
    Object.entries(byName).map(([name, given]) => [name, Array.isArray(given) ? [...given] : given]),
  );
  return ({ name }) => {
    const queue = queues.get(name);
    return Array.isArray(queue) ? queue.shift() : queue;
  };
}

export const before = (error: unknown): Fault => ({ when: "before", error });
export const after = (error: unknown): Fault => ({ when: "after", error });
export const network: Error = clientError("network");

/** The outcome with the name of every step. */
export function summarize({ status, stop, done, failed, heldBack, remaining }: SyncOutcome): object {
  const name = ({ action, ...step }: SyncOutcome["remaining"][number]): string =>
    "desired" in step ? `${action} ${describeResource(step.desired)}` : `${action} ${step.resource.id}`;
  return {
    status,
    ...(stop && { reason: stop.reason, interrupted: stop.interrupted && name(stop.interrupted.step) }),
    done: done.map(({ step, result }) => `${name(step)}: ${result}`),
    failed: failed.map(({ step }) => name(step)),
    ...(heldBack.length > 0 && { heldBack: heldBack.map(({ step, reason }) => `${name(step)}: ${reason}`) }),
    remaining: remaining.map(name),
  };
}

/** A space with the notes b and c, and a desired list that creates a, sets b and removes c. */
export function threeSteps(
  fault?: (call: Call) => Fault | undefined,
): [MemorySpace, CreateResourceRequest[], SyncOptions] {
  const space = new MemorySpace(attached([note("b", "old"), note("c")]), fault);
  return [space, [note("a"), note("b", "new")], { deleteExtra: true, interval: 0, sleep: async () => {} }];
}

/** The three steps, as `summarize` names them. */
export const create = "create free_text a";
export const set = "set free_text b";
export const remove = "remove 2";
export const all: readonly string[] = [`${create}: done`, `${set}: done`, `${remove}: done`];
