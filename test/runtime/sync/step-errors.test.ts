import { describe, expect, test } from "vitest";
import { syncResources } from "../../../generated/sync/index.ts";
import { rejection } from "../recording-fetch.ts";
import { clientError, type Fault, MemorySpace } from "./memory-space.ts";
import { attached, note } from "./resources.ts";
import { after, all, before, create, faults, network, remove, set, summarize, threeSteps } from "./sync-fixture.ts";

describe("an error", () => {
  const everything = { done: all, failed: [], remaining: [] };
  const confirmed = (step: string) => ({
    ...everything,
    status: "complete",
    done: all.map((each) => (each.startsWith(step) ? `${step}: confirmed` : each)),
  });
  const alone = (step: string) => ({
    status: "incomplete",
    done: all.filter((each) => !each.startsWith(step)),
    failed: [step],
    remaining: [],
  });
  const refused = { status: "stopped", reason: "refused", interrupted: undefined, failed: [] };
  const unavailable = { status: "stopped", reason: "unavailable", failed: [] };

  test.each<[title: string, { given: Record<string, Fault | (Fault | undefined)[]>; want: object }]>([
    [
      "fails only the creation when it does not pass validation",
      { given: { "create free_text a": before(clientError("validation")) }, want: alone(create) },
    ],
    [
      "fails only the change when it does not pass validation",
      { given: { "set 1": before(clientError("validation")) }, want: alone(set) },
    ],
    [
      "fails only the removal when its input is invalid",
      { given: { "delete 2": before(clientError("invalid_input")) }, want: alone(remove) },
    ],
    [
      "stops the sync at 401",
      {
        given: { "create free_text a": before(clientError("unauthorized")) },
        want: { ...refused, done: [], remaining: [create, set, remove] },
      },
    ],
    [
      "stops the sync at 403",
      {
        given: { "set 1": before(clientError("forbidden")) },
        want: { ...refused, done: all.slice(0, 1), remaining: [set, remove] },
      },
    ],
    [
      "stops the sync at 410",
      {
        given: { "delete 2": before(clientError("gone")) },
        want: { ...refused, done: all.slice(0, 2), remaining: [remove] },
      },
    ],
    [
      "stops the sync at 404 for a creation",
      {
        given: { "create free_text a": before(clientError("not_found")) },
        want: { ...refused, done: [], remaining: [create, set, remove] },
      },
    ],
    [
      "confirms a removal at 404 if the space can still be listed",
      { given: { "delete 2": after(clientError("not_found")) }, want: confirmed(remove) },
    ],
    [
      "fails only the change at 404 if the space can still be listed",
      { given: { "set 1": before(clientError("not_found")) }, want: alone(set) },
    ],
    [
      "stops the sync at 404 if the space cannot be listed either",
      {
        given: { "set 1": before(clientError("not_found")), list: [undefined, before(clientError("not_found"))] },
        want: { ...refused, interrupted: set, done: all.slice(0, 1), remaining: [set, remove] },
      },
    ],
    [
      "confirms a creation by the list when the network loses its response",
      { given: { "create free_text a": after(network) }, want: confirmed(create) },
    ],
    [
      "confirms a change by the list when the network loses its response",
      { given: { "set 1": after(network) }, want: confirmed(set) },
    ],
    [
      "confirms a removal by the list when the network loses its response",
      { given: { "delete 2": after(network) }, want: confirmed(remove) },
    ],
    [
      "fails a creation that the network loses, and does not repeat it",
      { given: { "create free_text a": before(network) }, want: alone(create) },
    ],
    ["fails only the change that the network loses", { given: { "set 1": before(network) }, want: alone(set) }],
    ["fails only the removal that the network loses", { given: { "delete 2": before(network) }, want: alone(remove) }],
    [
      "confirms a creation by the list after a timeout",
      { given: { "create free_text a": after(clientError("timeout")) }, want: confirmed(create) },
    ],
    [
      "confirms a creation by the list after a server error",
      { given: { "create free_text a": after(clientError("server")) }, want: confirmed(create) },
    ],
    [
      "confirms a change by the list after an unreadable success",
      { given: { "set 1": after(clientError("unexpected_response")) }, want: confirmed(set) },
    ],
    [
      "confirms a change by the list after an error that is not a ClientError",
      { given: { "set 1": after("oops") }, want: confirmed(set) },
    ],
    [
      "fails only the change when the rejection is undefined",
      { given: { "set 1": before(undefined) }, want: alone(set) },
    ],
    [
      "stops the sync when the network loses both a write and the list",
      {
        given: { "set 1": after(network), list: [undefined, before(network)] },
        want: { ...unavailable, interrupted: set, done: all.slice(0, 1), remaining: [set, remove] },
      },
    ],
    [
      "stops the sync when the network loses three writes in a row",
      {
        given: { "create free_text a": before(network), "set 1": before(network), "delete 2": before(network) },
        want: { ...unavailable, interrupted: remove, done: [], failed: [create, set], remaining: [remove] },
      },
    ],
  ])("%s", async (_, { given, want }) => {
    const [space, desired, options] = threeSteps(faults(given));
    expect(summarize(await syncResources(space, desired, options))).toEqual(want);
    const once = ["create free_text a", "set 1", "delete 2"];
    expect(space.writes).toEqual(once.slice(0, space.writes.length));
  });

  const four = ["a", "b", "c", "d"];
  const sets = (space: MemorySpace) =>
    syncResources(
      space,
      four.map((name) => note(name, "new")),
      { interval: 0 },
    );

  test("fails only the steps whose resources someone else removed", async () => {
    const space = new MemorySpace(attached(four.map((name) => note(name, "old"))), ({ name }) => {
      if (name !== "list") space.resources.shift();
      return undefined;
    });
    expect(summarize(await sets(space))).toMatchObject({
      status: "incomplete",
      failed: four.map((name) => `set free_text ${name}`),
    });
  });

  test("stops the sync at 404 for three existing resources in a row, because the token may not write", async () => {
    const space = new MemorySpace(attached(four.map((name) => note(name, "old"))), ({ name }) =>
      name === "list" ? undefined : before(clientError("not_found")),
    );
    expect(summarize(await sets(space))).toMatchObject({
      status: "stopped",
      reason: "refused",
      interrupted: "set free_text c",
      failed: ["set free_text a", "set free_text b"],
      remaining: ["set free_text c", "set free_text d"],
    });
  });

  test("rejects with the error of the first list, before anything is written", async () => {
    const error = clientError("not_found");
    const [space, desired, options] = threeSteps(faults({ list: before(error) }));
    expect(await rejection(syncResources(space, desired, options))).toBe(error);
    expect(space.writes).toEqual([]);
  });

  test("is in the outcome unchanged, for a failed step and for a stop", async () => {
    const [invalid, forbidden] = [clientError("validation"), clientError("forbidden")];
    const [space, desired, options] = threeSteps(
      faults({ "create free_text a": before(invalid), "set 1": before(forbidden) }),
    );
    const { failed, stop } = await syncResources(space, desired, options);
    expect(failed[0]?.error).toBe(invalid);
    expect(stop?.error).toBe(forbidden);
  });
});
