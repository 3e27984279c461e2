/** Answers to writes that are not the resource that was sent. */
import { describe, expect, test } from "vitest";
import { isClientError } from "../../../generated/client/index.ts";
import { ensureResource, syncResources } from "../../../generated/sync/index.ts";
import { rejection } from "../recording-fetch.ts";
import { MemorySpace, resourceOf } from "./memory-space.ts";
import { attached, note } from "./resources.ts";
import { summarize, threeSteps } from "./sync-fixture.ts";

type Answer = Awaited<ReturnType<MemorySpace["createResource"]>>;
const wrong = (answer: unknown) => answer as Answer; // a space may answer anything

const answers: [title: string, answer: Answer, problem: string][] = [
  ["null", wrong(null), "a resource that is undefined"],
  ["a string", wrong("created"), "a resource that is undefined"],
  ["no resource", wrong({ created: true }), "a resource that is undefined"],
  ["null as the resource", wrong({ resource: null, created: true }), "a resource that is null"],
  ["a message", wrong({ resource: { message: "Moved" }, created: true }), "a resource that has no integer id"],
  [
    "a resource without metadata",
    wrong({ resource: { id: 3, resource_type: "free_text" }, created: true }),
    "a resource that has no metadata",
  ],
  [
    "a resource with another name",
    { resource: resourceOf(3, note("b")), created: true },
    "a resource with another name",
  ],
  [
    "a resource with another text",
    { resource: resourceOf(3, note("a", "")), created: true },
    "a resource with another text",
  ],
  [
    "a resource of another kind",
    { resource: resourceOf(3, { resource_type: "of_tomorrow", metadata: note("a").metadata }), created: true },
    "a resource with another resource_type",
  ],
];

describe.each(answers)("a creation that is answered with %s", (_, answer, problem) => {
  const ignoring = (space: MemorySpace) => {
    space.createResource = () => Promise.resolve(answer);
    return space;
  };
  const garbling = (space: MemorySpace) => {
    const create = space.createResource.bind(space);
    space.createResource = async (body) => (await create(body), answer);
    return space;
  };

  test("fails with an error of the client's family, and holds removals back", async () => {
    const [space, desired, options] = threeSteps();
    const outcome = await syncResources(ignoring(space), desired, options);
    expect(summarize(outcome)).toEqual({
      status: "incomplete",
      done: ["set free_text b: done"],
      failed: ["create free_text a"],
      heldBack: ["remove 2: failed"],
      remaining: [],
    });
    const error = outcome.failed[0]?.error;
    expect(isClientError(error)).toBe(true);
    expect(error).toMatchObject({
      kind: "unexpected_response",
      message: `createResource: the space returned ${problem}`,
    });
  });

  test("is confirmed if the list shows its effect", async () => {
    const [space, desired, options] = threeSteps();
    expect(summarize(await syncResources(garbling(space), desired, options))).toMatchObject({
      status: "complete",
      done: ["create free_text a: confirmed", "set free_text b: done", "remove 2: done"],
    });
  });

  test("is what ensureResource throws", async () => {
    const error = await rejection(ensureResource(ignoring(new MemorySpace()), note("a"), { interval: 0 }));
    expect(error).toMatchObject({ kind: "unexpected_response" });
  });
});

test("a change that is answered with another text fails, and holds removals back", async () => {
  const [space, desired, options] = threeSteps();
  space.setResource = async () => resourceOf(1, note("b", "old"));
  expect(summarize(await syncResources(space, desired, options))).toEqual({
    status: "incomplete",
    done: ["create free_text a: done"],
    failed: ["set free_text b"],
    heldBack: ["remove 2: failed"],
    remaining: [],
  });
});

test("a method that throws instead of rejecting fails its step", async () => {
  const [space, desired, options] = threeSteps();
  const error = new Error("not implemented");
  space.setResource = () => {
    throw error;
  };
  expect(await syncResources(space, desired, options)).toMatchObject({ status: "incomplete", failed: [{ error }] });
});

test("an error whose fields cannot be read fails its step", async () => {
  const [space, desired, options] = threeSteps();
  const error = Object.defineProperty(new Error("hostile"), "kind", {
    get() {
      throw new Error("no kind");
    },
  });
  space.setResource = () => Promise.reject(error);
  const outcome = await syncResources(space, desired, options);
  expect(outcome.status).toBe("incomplete");
  expect(outcome.failed[0]?.error).toBe(error);
});

test("the fields that only the space has do not count", async () => {
  const space = new MemorySpace(attached([]));
  const create = space.createResource.bind(space);
  space.createResource = async (body) => {
    const { resource, created } = await create(body);
    return { resource: resourceOf(resource.id, { ...resource, metadata: { ...resource.metadata, size: 4 } }), created };
  };
  expect(await syncResources(space, [note("a")])).toMatchObject({ status: "complete", done: [{ differences: [] }] });
});

test("a creation without an answer is confirmed by the oldest of the resources that were not there before", async () => {
  const before = attached([note("old")]);
  const lists = [before, [...attached([note("a"), note("a")], 8).reverse(), ...before]];
  const space = new MemorySpace();
  space.listResources = async () => ({ resources: lists.shift() ?? [] });
  space.createResource = () => Promise.reject(new Error("offline"));
  const outcome = await syncResources(space, [note("a")], { interval: 0 });
  expect(outcome).toMatchObject({ status: "complete", done: [{ result: "confirmed", resource: { id: 8 } }] });
});
