/** Lists of the space that are not lists of resources. */
import { expect, test } from "vitest";
import { isClientError } from "../../../generated/client/index.ts";
import { ensureResource, syncResources } from "../../../generated/sync/index.ts";
import { rejection } from "../recording-fetch.ts";
import { MemorySpace, resourceOf } from "./memory-space.ts";
import { note } from "./resources.ts";
import { after, faults, network, set, summarize, threeSteps } from "./sync-fixture.ts";

const listed = resourceOf(1, note("b"));
const bad: [given: unknown, problem: string][] = [
  [null, "null instead of a list of resources"],
  [undefined, "undefined instead of a list of resources"],
  ["<html>", "a string instead of a list of resources"],
  [[], "an array instead of a list of resources"],
  [{}, "resources as undefined instead of a list of resources"],
  [{ message: "Not Found" }, "resources as undefined instead of a list of resources"],
  [{ resources: null }, "resources as null instead of a list of resources"],
  [{ resources: { length: 0 } }, "resources as an object instead of a list of resources"],
  [{ resources: [listed, null] }, "resources[1], which is null"],
  [{ resources: ["a"] }, "resources[0], which is a string"],
  [{ resources: [[]] }, "resources[0], which is an array"],
  [{ resources: [{ ...listed, id: "1" }] }, "resources[0], which has no integer id"],
  [{ resources: [{ ...listed, id: 1.5 }] }, "resources[0], which has no integer id"],
  [{ resources: [{ ...listed, resource_type: 1 }] }, "resources[0], which has no resource_type"],
  [{ resources: [{ ...listed, metadata: null }] }, "resources[0], which has no metadata"],
  [{ resources: [{ ...listed, metadata: "name" }] }, "resources[0], which has no metadata"],
  [{ resources: [{ ...listed, metadata: [] }] }, "resources[0], which has no metadata"],
  [{ resources: [listed, { ...listed }] }, "resources[1], which has the id of another resource"],
];

/** Returns a space whose lists are the given value from the given one on. */
function spaceWith(given: unknown, space: MemorySpace, from = 0): MemorySpace {
  const list = space.listResources.bind(space);
  let number = 0;
  space.listResources = async () => {
    number += 1;
    return number > from ? (given as Awaited<ReturnType<typeof list>>) : list(); // a space may answer anything
  };
  return space;
}

test.each(bad)("a list of the space is rejected before anything is written: %j", async (given, problem) => {
  const space = spaceWith(given, new MemorySpace());
  for (const error of [
    await rejection(syncResources(space, [note("a")], { deleteExtra: true })),
    await rejection(ensureResource(space, note("a"))),
  ]) {
    expect(isClientError(error)).toBe(true);
    expect(error).toMatchObject({
      kind: "unexpected_response",
      message: `listResources: the space returned ${problem}`,
      body: given,
    });
  }
  expect(space.writes).toEqual([]);
});

test.each(bad)("a list that follows a lost response ends the sync: %j", async (given) => {
  const [space, desired, options] = threeSteps(faults({ "set 1": after(network) }));
  const outcome = await syncResources(spaceWith(given, space, 1), desired, options);
  expect(summarize(outcome)).toMatchObject({ status: "stopped", reason: "unavailable", interrupted: set });
  expect(outcome.stop?.error).toMatchObject({ kind: "unexpected_response" });
});

test("a list that throws instead of rejecting is what the sync rejects with", async () => {
  const space = new MemorySpace();
  const error = new Error("not implemented");
  space.listResources = () => {
    throw error;
  };
  expect(await rejection(syncResources(space, []))).toBe(error);
});
