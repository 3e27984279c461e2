/**
 * Interrupts a sync of a thousand writes at any point, before or after the server has done the write, and runs it
 * again: the space ends up the same. The points are random but seeded, so every run of these tests is identical.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { type SyncOutcome, syncResources } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest, Resource } from "../../../generated/types/index.ts";
import { type Call, clientError, type Fault, MemorySpace } from "./memory-space.ts";
import { attached, file, issue, note, pullRequest, repository } from "./resources.ts";

const OPERATIONS = 1000;
const POINTS = 50;

function range<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Returns a seeded generator of numbers from 0 to 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 600 creations (of every kind, mostly notes), 200 changes, 200 removals, and 100 resources to leave alone. */
const given: Resource[] = attached([
  ...range(150, (index) => note(`set-${index}`, "old")),
  ...range(50, (index) => file(`set-${index}`, "old")),
  ...range(150, (index) => note(`remove-${index}`)),
  ...range(50, (index) => note(`set-${index}`, "a double")),
  ...range(50, (index) => note(`keep-${index}`)),
  ...range(50, (index) => ({ resource_type: "uploaded_text_file", metadata: { name: `set-${index}` } })),
]);
const desired: CreateResourceRequest[] = [
  ...range(50, (index) => note(`keep-${index}`)),
  ...range(150, (index) => note(`set-${index}`, "new")),
  ...range(50, (index) => file(`set-${index}`, "new")),
  ...range(400, (index) => note(`create-${index}`)),
  ...range(100, (index) => file(`create-${index}`, "1")),
  ...range(40, (index) => issue(index)),
  ...range(40, (index) => pullRequest(index)),
  ...range(20, (index) => repository(index)),
];

function sync(space: MemorySpace): Promise<SyncOutcome> {
  return syncResources(space, desired, { interval: 0, deleteExtra: true });
}

let want: string[];
beforeAll(async () => {
  const space = new MemorySpace(given);
  const outcome = await sync(space);
  expect(outcome).toMatchObject({ status: "complete", failed: [], remaining: [] });
  expect(space.writes).toHaveLength(OPERATIONS);
  want = space.contents;
  expect(new Set(want).size).toBe(want.length);
});

/** The process dies during this write: no later request reaches the server. */
function dieIn(write: number, when: Fault["when"]): (call: Call) => Fault | undefined {
  return ({ number }) => {
    const last = write + 1; // call 0 is the list
    if (number < last) return undefined;
    return { when: number === last ? when : "before", error: new Error("the process died") };
  };
}

/** The same space, seen by a new process. */
function reconnect(space: MemorySpace, fault?: (call: Call) => Fault | undefined): MemorySpace {
  return new MemorySpace(space.resources, fault);
}

describe.each([["before"], ["after"]] as const)("interrupted %s the server does the write", (when) => {
  const next = random(when.length);
  const points = [0, OPERATIONS - 1, ...range(POINTS, () => Math.floor(next() * OPERATIONS))];

  test(`finishes when run again after an interruption at each of ${points.length} points`, async () => {
    for (const point of points) {
      const broken = new MemorySpace(given, dieIn(point, when));
      const first = await sync(broken);
      expect(first).toMatchObject({ status: "stopped", stop: { reason: "unavailable" } });
      expect(first.done).toHaveLength(point);
      expect(first.stop?.interrupted?.step).toBe(first.remaining[0]);

      const repaired = reconnect(broken);
      const second = await sync(repaired);
      expect(second.status).toBe("complete");
      expect(repaired.contents).toEqual(want);
      expect(second.done).toHaveLength(OPERATIONS - point - (when === "after" ? 1 : 0)); // nothing is written twice
    }
  });
});

test(`finishes after ${POINTS} interruptions in a row, without writing anything twice`, async () => {
  const next = random(7);
  let space = new MemorySpace(given);
  let writes = 0;
  for (let run = 0; run < POINTS; run += 1) {
    space = reconnect(space, dieIn(Math.floor(next() * 18), next() < 0.5 ? "before" : "after"));
    const { status, done } = await sync(space);
    writes += done.length;
    expect(status).toBe("stopped");
  }
  space = reconnect(space);
  const last = await sync(space);
  expect(last.status).toBe("complete");
  expect(last.done.length).toBeGreaterThan(0);
  expect(writes + last.done.length).toBeLessThanOrEqual(OPERATIONS);
  expect(space.contents).toEqual(want);
});

test.each(range(5, (seed) => [seed]))("finishes when one write in five gets no response, seed %i", async (seed) => {
  const next = random(seed);
  const flaky = ({ name }: Call): Fault | undefined => {
    if (name === "list" || next() > 0.2) return undefined;
    const kind = ["network", "timeout", "server", "unexpected_response"][Math.floor(next() * 4)] ?? "";
    return { when: next() < 0.5 ? "before" : "after", error: clientError(kind) };
  };
  const space = new MemorySpace(given, flaky);
  let outcome = await sync(space);
  expect(outcome.status).not.toBe("complete");
  for (let run = 0; run < 50 && outcome.status !== "complete"; run += 1) outcome = await sync(space);
  expect(outcome.status).toBe("complete");
  expect(space.contents).toEqual(want);
});

test("finishes when run again after the user aborts it", async () => {
  const controller = new AbortController();
  const space = new MemorySpace(given, ({ number }) => {
    if (number === 500) controller.abort();
    return undefined;
  });
  const first = await syncResources(space, desired, { interval: 0, deleteExtra: true, signal: controller.signal });
  expect(first).toMatchObject({ status: "stopped", stop: { reason: "aborted", interrupted: undefined } });
  expect(first.done).toHaveLength(500);
  expect((await sync(space)).done).toHaveLength(500);
  expect(space.contents).toEqual(want);
});

test("does not repeat a creation that the server finishes only after the space was listed again", async () => {
  const late = note("late");
  const space = new MemorySpace([], ({ name }) =>
    name === "create free_text late" ? { when: "before", error: clientError("timeout") } : undefined,
  );
  const first = await syncResources(space, [late, note("b")], { interval: 0 });
  expect(first).toMatchObject({ status: "incomplete", failed: [{ step: { action: "create", desired: late } }] });
  const landed = new MemorySpace([...space.resources, ...attached([late], 2)]);
  expect(await syncResources(landed, [late, note("b")], { interval: 0 })).toMatchObject({
    status: "complete",
    done: [],
  });
});
