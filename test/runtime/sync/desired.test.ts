import { describe, expect, test } from "vitest";
import { DesiredResourcesError, ensureResource, syncResources } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest } from "../../../generated/types/index.ts";
import { rejection } from "../recording-fetch.ts";
import { MemorySpace } from "./memory-space.ts";
import { attached, file, note } from "./resources.ts";

describe("an invalid call", () => {
  // An untyped caller may pass these.
  const without = (resource_type: string, metadata: object) => ({ resource_type, metadata }) as CreateResourceRequest;

  test("reports every problem of the list at once, before anything is sent", async () => {
    const space = new MemorySpace();
    const desired = [
      note("a", "one"),
      note("b"),
      note("a", "two"),
      note("a", "one"),
      file("x", "1"),
      file("x", "2"),
      without("free_text", { text: "no name" }),
      without("github_file", {}),
      without("github_issue", { repository_id: 42, number: "7" }),
      without("repository", { repository_id: NaN }),
      without("media_content", { url: "https://a.test" }),
    ];
    const error = await rejection(syncResources(space, desired));
    expect(error).toBeInstanceOf(DesiredResourcesError);
    expect(error).toMatchObject({
      name: "DesiredResourcesError",
      problems: [
        "[2] free_text a is already in the list, at [0]",
        "[3] free_text a is already in the list, at [0]",
        "[5] github_file 42 x is already in the list, at [4]",
        "[6] free_text needs non-empty metadata: name (string)",
        "[7] github_file needs non-empty metadata: repository_id (integer), file_path (string)",
        "[8] github_issue needs non-empty metadata: number (integer)",
        "[9] repository needs non-empty metadata: repository_id (integer)",
        "[10] resources of the kind media_content cannot be synced",
      ],
    });
    expect(space.calls).toEqual([]);
  });

  test.each<[given: unknown, type: string]>([
    [null, "null"],
    [undefined, "undefined"],
    [{}, "an object"],
    ["free_text", "a string"],
    [new Set([note("a")]), "an object"],
  ])("rejects what is not an array, before anything is sent: %j", async (given, type) => {
    const space = new MemorySpace();
    const error = await rejection(syncResources(space, given as CreateResourceRequest[]));
    expect(error).toBeInstanceOf(DesiredResourcesError);
    expect(error).toMatchObject({ problems: [`the desired resources must be an array, not ${type}`] });
    expect(space.calls).toEqual([]);
  });

  test("reports every entry that is not a resource, before anything is sent", async () => {
    const space = new MemorySpace();
    const kind = "free_text";
    const circular: Record<string, unknown> = { name: "a", text: "" };
    circular["self"] = circular;
    const unreadable = Object.defineProperty({}, "resource_type", {
      get() {
        throw new Error("no kind");
      },
    });
    const given: [entry: unknown, problem: string][] = [
      [null, "a resource must be an object, not null"],
      [undefined, "a resource must be an object, not undefined"],
      ["a", "a resource must be an object, not a string"],
      [[], "a resource must be an object, not an array"],
      [{}, "resource_type must be a string, not undefined"],
      [{ resource_type: 1, metadata: {} }, "resource_type must be a string, not a number"],
      [{ resource_type: kind }, "metadata must be an object, not undefined"],
      [{ resource_type: kind, metadata: null }, "metadata must be an object, not null"],
      [{ resource_type: kind, metadata: ["name"] }, "metadata must be an object, not an array"],
      [{ resource_type: kind, metadata: "name" }, "metadata must be an object, not a string"],
      [{ resource_type: kind, metadata: new Date(0) }, "metadata must be an object in JSON, not a string"],
      [{ resource_type: "__proto__", metadata: {} }, "resources of the kind __proto__ cannot be synced"],
      [{ resource_type: "constructor", metadata: {} }, "resources of the kind constructor cannot be synced"],
      [without(kind, Object.create({ name: "inherited" })), "free_text needs non-empty metadata: name (string)"],
    ];
    const error = await rejection(syncResources(space, given.map(([entry]) => entry) as CreateResourceRequest[]));
    expect(error).toMatchObject({ problems: given.map(([, problem], index) => `[${index}] ${problem}`) });

    const unwritable = [without(kind, circular), without("repository", { repository_id: 1n }), unreadable];
    expect(await rejection(syncResources(space, unwritable as CreateResourceRequest[]))).toMatchObject({
      problems: [
        expect.stringMatching(/^\[0\] the resource cannot be written as JSON: .*circular/i),
        expect.stringMatching(/^\[1\] the resource cannot be written as JSON: .*BigInt/),
        "[2] the resource cannot be written as JSON: no kind",
      ],
    });
    expect(space.calls).toEqual([]);
  });

  test("reports a missing entry of a sparse array", async () => {
    const sparse: CreateResourceRequest[] = [];
    sparse.length = 1;
    expect(await rejection(syncResources(new MemorySpace(), sparse))).toMatchObject({
      problems: ["[0] a resource must be an object, not undefined"],
    });
  });

  test("ensureResource rejects what is not a resource, before anything is sent", async () => {
    const space = new MemorySpace();
    const request = null as unknown as CreateResourceRequest; // an untyped caller may pass it
    expect(await rejection(ensureResource(space, request))).toBeInstanceOf(DesiredResourcesError);
    expect(space.calls).toEqual([]);
  });
});

test("compares the metadata that JSON sends", async () => {
  const metadata = { name: "a", text: "text", at: new Date(0), zero: -0, none: NaN, absent: undefined };
  const desired = [{ resource_type: "free_text", metadata }] as CreateResourceRequest[]; // with fields of its own
  const space = new MemorySpace();
  const create = space.createResource.bind(space);
  space.createResource = (body) => create(JSON.parse(JSON.stringify(body)));
  expect((await syncResources(space, desired)).status).toBe("complete");
  expect(await syncResources(space, desired)).toMatchObject({ status: "complete", done: [] });
});

test.each(["__proto__", "constructor"])("compares a field that every object inherits: %s", async (field) => {
  const metadata: object = JSON.parse(`{ "name": "a", "text": "text", "${field}": {} }`);
  const desired = [{ resource_type: "free_text", metadata }] as CreateResourceRequest[]; // with a field of its own
  const { plan } = await syncResources(new MemorySpace(attached([note("a")])), desired, { dryRun: true });
  expect(plan.set).toHaveLength(1);
});
