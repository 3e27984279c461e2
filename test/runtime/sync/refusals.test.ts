/** Refused writes: one does not stop the others, and three from the start end the sync. */
import { expect, test } from "vitest";
import { type SyncOutcome, syncResources } from "../../../generated/sync/index.ts";
import { clientError, MemorySpace } from "./memory-space.ts";
import { attached, note } from "./resources.ts";
import { before, network, summarize } from "./sync-fixture.ts";

const names = ["a", "b", "c", "d", "e"];
const steps: readonly string[] = names.map((name) => `create free_text ${name}`);

/** Creates five notes, of which the server refuses those with an error. */
function createNotes(errors: readonly (Error | undefined)[]): Promise<SyncOutcome> {
  const space = new MemorySpace([], ({ name }) => {
    const error = errors[steps.indexOf(name)];
    return error && before(error);
  });
  return syncResources(
    space,
    names.map((name) => note(name)),
    { interval: 0 },
  );
}

const forbidden = clientError("forbidden");
const hidden = clientError("not_found");
const server = clientError("server");
const invalid = clientError("validation");

test.each<[title: string, given: (Error | undefined)[]]>([
  ["one is forbidden", [forbidden]],
  ["two are forbidden", [forbidden, forbidden]],
  ["a success comes first", [undefined, forbidden, forbidden, forbidden, forbidden]],
  ["a success is between them", [forbidden, forbidden, undefined, forbidden, forbidden]],
  ["the first three are refused in different ways", [forbidden, hidden, forbidden, forbidden, forbidden]],
  ["the first three are invalid", [invalid, invalid, invalid, invalid, invalid]],
  ["another failure comes first", [invalid, forbidden, forbidden, forbidden]],
])("the sync tries every step when %s", async (_, given) => {
  const outcome = await createNotes(given);
  expect(summarize(outcome)).toEqual({
    status: "incomplete",
    done: steps.filter((_step, index) => !given[index]).map((step) => `${step}: done`),
    failed: steps.filter((_step, index) => given[index]),
    remaining: [],
  });
});

test.each<[title: string, error: Error]>([
  ["403", forbidden],
  ["404", hidden],
  ["a redirect", clientError("redirect")],
])("the sync stops when the first three writes are refused with %s", async (_, error) => {
  const outcome = await createNotes(names.map(() => error));
  expect(summarize(outcome)).toEqual({
    status: "stopped",
    reason: "refused",
    interrupted: undefined,
    done: [],
    failed: steps.slice(0, 2),
    remaining: steps.slice(2),
  });
  expect(outcome.stop?.error).toBe(error);
});

test("a sync of two writes that are both refused is incomplete", async () => {
  const space = new MemorySpace([], ({ name }) => (name === "list" ? undefined : before(forbidden)));
  expect(summarize(await syncResources(space, [note("a"), note("b")], { interval: 0 }))).toEqual({
    status: "incomplete",
    done: [],
    failed: steps.slice(0, 2),
    remaining: [],
  });
});

test("the sync stops when the network loses three writes in a row, also after a success", async () => {
  expect(summarize(await createNotes([undefined, network, network, network]))).toEqual({
    status: "stopped",
    reason: "unavailable",
    interrupted: steps[3],
    done: [`${steps[0]}: done`],
    failed: steps.slice(1, 3),
    remaining: steps.slice(3),
  });
});

test("the sync goes on when the server fails at three writes in a row, but lists the space", async () => {
  const outcome = summarize(await createNotes([server, server, server, server, undefined]));
  expect(outcome).toMatchObject({ status: "incomplete", failed: steps.slice(0, 4), done: [`${steps[4]}: done`] });
});

test("the sync goes on when the network loses writes, but not three in a row", async () => {
  expect((await createNotes([network, network, undefined, network, network])).status).toBe("incomplete");
});

test("the sync stops at 404 when the space itself is gone", async () => {
  let isGone = false;
  const space = new MemorySpace([], ({ name }) => {
    isGone ||= name === "create free_text b";
    return isGone ? before(hidden) : undefined;
  });
  const desired = names.map((name) => note(name));
  expect(summarize(await syncResources(space, desired, { interval: 0 }))).toEqual({
    status: "stopped",
    reason: "refused",
    interrupted: undefined,
    done: [`${steps[0]}: done`],
    failed: [],
    remaining: steps.slice(1),
  });
});

test("changes at 404 fail alone when someone else removed their resources", async () => {
  const space = new MemorySpace(attached(names.map((name) => note(name, "old"))), ({ name }) => {
    if (name !== "list") space.resources.shift();
    return undefined;
  });
  const desired = names.map((name) => note(name, "new"));
  expect(summarize(await syncResources(space, desired, { interval: 0 }))).toMatchObject({
    status: "incomplete",
    failed: names.map((name) => `set free_text ${name}`),
  });
});

test("removals at 404 are confirmed when someone else removed their resources", async () => {
  const space = new MemorySpace(attached(names.map((name) => note(name))), ({ name }) => {
    if (name !== "list") space.resources.shift();
    return undefined;
  });
  expect(summarize(await syncResources(space, [], { interval: 0, deleteExtra: true }))).toMatchObject({
    status: "complete",
    done: names.map((_name, index) => `remove ${index + 1}: confirmed`),
  });
});

test("the sync stops at 404 for three existing resources, because the token may not write", async () => {
  const space = new MemorySpace(attached(names.map((name) => note(name, "old"))), ({ name }) =>
    name === "list" ? undefined : before(hidden),
  );
  const desired = names.map((name) => note(name, "new"));
  expect(summarize(await syncResources(space, desired, { interval: 0 }))).toMatchObject({
    status: "stopped",
    reason: "refused",
    failed: ["set free_text a", "set free_text b"],
    remaining: ["set free_text c", "set free_text d", "set free_text e"],
  });
});
