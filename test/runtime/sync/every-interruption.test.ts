/**
 * Interrupts a small sync in each of its requests, in every way that a request can fail, and runs it again. After each
 * run, nothing was removed whose replacement is missing and nothing was created twice; in the end, the space converges.
 */
import { beforeEach, describe, expect, test } from "vitest";
import { type SyncOutcome, syncResources } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest, Resource } from "../../../generated/types/index.ts";
import { type Call, clientError, type Fault, MemorySpace } from "./memory-space.ts";
import { attached, file, issue, note, repository } from "./resources.ts";

/** Each of the old resources is replaced by the new one at the same index. */
const old: CreateResourceRequest[] = [note("old one", "1"), note("old two", "2"), file("old.ts", "1"), issue(1)];
const replacements: CreateResourceRequest[] = [
  note("new one", "1"),
  note("new two", "2"),
  file("new.ts", "1"),
  issue(2),
];
const given: Resource[] = attached([
  ...old,
  note("changed", "old"),
  file("changed.ts", "1"),
  repository(1),
  note("twice"),
  note("twice"),
]);
const desired: CreateResourceRequest[] = [
  ...replacements,
  note("changed", "new"),
  file("changed.ts", "2"),
  repository(1),
  note("twice"),
];
/** Four creations, two changes, and the removal of four old notes and of one that was there twice. */
const WRITES = 11;

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});

function sync(space: MemorySpace, signal?: AbortSignal): Promise<SyncOutcome> {
  return syncResources(space, desired, { interval: 0, deleteExtra: true, signal });
}

const contents = (resources: readonly { resource_type: string; metadata: object }[]) =>
  resources.map(({ resource_type, metadata }) => `${resource_type} ${JSON.stringify(metadata)}`);

/** Nothing is lost and nothing is doubled. */
function expectIntact(space: MemorySpace, { plan, done, failed, heldBack, remaining }: SyncOutcome): void {
  const has = contents(space.resources);
  for (const [index, resource] of contents(old).entries()) {
    if (!has.includes(resource)) expect(has).toContain(contents(replacements)[index]);
  }
  const created = contents(replacements).map((each) => has.filter((other) => other === each).length);
  expect(Math.max(...created)).toBeLessThanOrEqual(1);
  const steps = [...plan.create, ...plan.set, ...plan.remove];
  const ended = [...done, ...failed, ...heldBack].map(({ step }) => step);
  expect(new Set([...ended, ...remaining])).toEqual(new Set(steps));
  expect(ended.length + remaining.length).toBe(steps.length);
}

async function expectConvergence(space: MemorySpace): Promise<void> {
  for (let run = 0; run < 3; run += 1) {
    const outcome = await sync(space);
    expectIntact(space, outcome);
    if (outcome.status === "complete") break;
  }
  expect(space.contents).toEqual(contents(desired).sort());
  expect((await sync(space)).done).toEqual([]);
}

const kinds = ["network", "timeout", "server", "validation", "forbidden", "not_found", "gone", "unauthorized"];
kinds.push("redirect", "unexpected_response", "rate_limited", "aborted");
const ways: [name: string, make: (when: Fault["when"]) => Fault][] = [
  ...kinds.map((kind): [string, (when: Fault["when"]) => Fault] => [
    kind,
    (when) => ({ when, error: clientError(kind) }),
  ]),
  ["an error of no kind", (when) => ({ when, error: new Error("oops") })],
  [
    "an abort",
    (when) => {
      controller.abort();
      return { when, error: clientError("aborted") };
    },
  ],
];
const points = Array.from({ length: WRITES }, (_, index) => index + 1); // request 0 is the list

describe.each(ways)("%s", (_, make) => {
  describe.each(["before", "after"] as const)("%s the server does the write", (when) => {
    test.each(points)("in request %i alone", async (point) => {
      const fault = ({ number }: Call) => (number === point ? make(when) : undefined);
      const space = new MemorySpace(given, fault);
      const outcome = await sync(space, controller.signal);
      expectIntact(space, outcome);
      await expectConvergence(new MemorySpace(space.resources));
    });

    test.each(points)("in request %i and each one after it", async (point) => {
      const fault = ({ number }: Call) => (number >= point ? make(when) : undefined);
      const space = new MemorySpace(given, fault);
      const outcome = await sync(space, controller.signal);
      expectIntact(space, outcome);
      await expectConvergence(new MemorySpace(space.resources));
    });

    test.each([...replacements.keys()])("in each creation but that of replacement %i", async (kept) => {
      let creations = 0;
      const fault = ({ name }: Call) => {
        const isFaulty = name.startsWith("create") && creations !== kept;
        if (name.startsWith("create")) creations += 1;
        return isFaulty ? make(when) : undefined;
      };
      const space = new MemorySpace(given, fault);
      expectIntact(space, await sync(space, controller.signal));
      await expectConvergence(new MemorySpace(space.resources));
    });
  });
});
