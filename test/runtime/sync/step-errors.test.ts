import { describe, expect, test } from "vitest";
import { syncResources } from "../../../generated/sync/index.ts";
import { rejection } from "../recording-fetch.ts";
import { clientError, type Fault } from "./memory-space.ts";
import { after, all, before, create, faults, network, remove, set, summarize, threeSteps } from "./sync-fixture.ts";

describe("an error", () => {
  const everything = { done: all, failed: [], remaining: [] };
  const confirmed = (step: string) => ({
    ...everything,
    status: "complete",
    done: all.map((each) => (each.startsWith(step) ? `${step}: confirmed` : each)),
  });
  /** The step alone fails; the removal is held back unless it is the step that fails. */
  const alone = (step: string) => ({
    status: "incomplete",
    done: all.slice(0, 2).filter((each) => !each.startsWith(step)),
    failed: [step],
    ...(step !== remove && { heldBack: [`${remove}: failed`] }),
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
      "fails only the creation at 403",
      { given: { "create free_text a": before(clientError("forbidden")) }, want: alone(create) },
    ],
    ["fails only the change at 403", { given: { "set 1": before(clientError("forbidden")) }, want: alone(set) }],
    ["fails only the removal at 403", { given: { "delete 2": before(clientError("forbidden")) }, want: alone(remove) }],
    [
      "fails only the change at a redirect that is not followed",
      { given: { "set 1": before(clientError("redirect", { status: 301 })) }, want: alone(set) },
    ],
    [
      "fails only the creation at any other status from 400 to 499",
      {
        given: { "create free_text a": before(clientError("unexpected_response", { status: 413 })) },
        want: alone(create),
      },
    ],
    [
      "confirms a change by the list at a status that HTTP does not have",
      { given: { "set 1": after(clientError("unexpected_response", { status: 600 })) }, want: confirmed(set) },
    ],
    [
      "confirms a change by the list at 408, because it may have taken place",
      { given: { "set 1": after(clientError("unexpected_response", { status: 408 })) }, want: confirmed(set) },
    ],
    [
      "stops the sync at 410",
      {
        given: { "delete 2": before(clientError("gone")) },
        want: { ...refused, done: all.slice(0, 2), remaining: [remove] },
      },
    ],
    [
      "fails only the creation at 404 if the space can still be listed",
      { given: { "create free_text a": before(clientError("not_found")) }, want: alone(create) },
    ],
    [
      "fails only the removal at 404 if the list still shows the resource",
      { given: { "delete 2": before(clientError("not_found")) }, want: alone(remove) },
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
        want: { ...refused, done: all.slice(0, 1), remaining: [set, remove] },
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
  ])("%s", async (_, { given, want }) => {
    const [space, desired, options] = threeSteps(faults(given));
    expect(summarize(await syncResources(space, desired, options))).toEqual(want);
    const once = ["create free_text a", "set 1", "delete 2"];
    expect(space.writes).toEqual(once.slice(0, space.writes.length));
  });

  test("rejects with the error of the first list, before anything is written", async () => {
    const error = clientError("not_found");
    const [space, desired, options] = threeSteps(faults({ list: before(error) }));
    expect(await rejection(syncResources(space, desired, options))).toBe(error);
    expect(space.writes).toEqual([]);
  });

  test("is in the outcome unchanged, for a failed step and for a stop", async () => {
    const [forbidden, unauthorized] = [clientError("forbidden"), clientError("unauthorized")];
    const [space, desired, options] = threeSteps(
      faults({ "create free_text a": before(forbidden), "set 1": before(unauthorized) }),
    );
    const { failed, stop } = await syncResources(space, desired, options);
    expect(failed[0]?.error).toBe(forbidden);
    expect(stop?.error).toBe(unauthorized);
  });
});
