import { describe, expect, test } from "vitest";
import {
  DesiredResourcesError,
  describeResource,
  type SyncOptions,
  type SyncPlan,
  syncResources,
} from "../../../generated/sync/index.ts";
import type { CreateResourceRequest, Resource } from "../../../generated/types/index.ts";
import { rejection } from "../recording-fetch.ts";
import { MemorySpace, resourceOf } from "./memory-space.ts";
import { attached, file, issue, note, pullRequest, repository } from "./resources.ts";

/** Lists the plan as names and ids: `create free_text a`, `set 1`. */
function summarize({ create, set, remove, keep, extra, unclear }: SyncPlan): string[] {
  return [
    ...create.map(({ desired }) => `create ${describeResource(desired)}`),
    ...set.map(({ resource }) => `set ${resource.id}`),
    ...remove.map(({ resource }) => `remove ${resource.id}`),
    ...keep.map(({ resource }) => `keep ${resource.id}`),
    ...extra.map(({ id }) => `extra ${id}`),
    ...unclear.map((each) => `unclear ${describeResource(each)}`),
  ];
}

interface Row {
  given: Resource[];
  desired: CreateResourceRequest[];
  deleteExtra?: SyncOptions["deleteExtra"];
  want: string[];
}

async function plan({ given, desired, deleteExtra }: Row): Promise<string[]> {
  const space = new MemorySpace(given);
  const outcome = await syncResources(space, desired, { dryRun: true, deleteExtra });
  expect(space.calls).toEqual(["list"]);
  expect(outcome).toMatchObject({ status: "planned", done: [], failed: [], stop: undefined });
  expect(outcome.remaining).toEqual([...outcome.plan.create, ...outcome.plan.set, ...outcome.plan.remove]);
  return summarize(outcome.plan);
}

const everyKind = [note("a"), file("a"), repository(42), issue(1), pullRequest(1)];
const foreign = [
  { resource_type: "uploaded_text_file", metadata: { name: "a" } },
  { resource_type: "media_content", metadata: { media_type: "image/png" } },
  { resource_type: "of_tomorrow", metadata: { repository_id: 42, name: "a" } },
];
const withNumber = { resource_type: "github_issue", metadata: { repository_id: 42, number: 1 } };
const withoutNumber = { resource_type: "github_issue", metadata: { repository_id: 42 } };

describe("desired resources", () => {
  test.each<[title: string, Row]>([
    ["plans nothing for an empty list and an empty space", { given: [], desired: [], want: [] }],
    [
      "creates resources in the order of the list",
      {
        given: [],
        desired: everyKind.toReversed(),
        want: ["github_pull_request 42 1", "github_issue 42 1", "repository 42", "github_file 42 a", "free_text a"].map(
          (name) => `create ${name}`,
        ),
      },
    ],
    [
      "keeps resources that the space already has",
      { given: attached(everyKind), desired: everyKind, want: ["keep 1", "keep 2", "keep 3", "keep 4", "keep 5"] },
    ],
    [
      "sets a note whose text differs",
      { given: attached([note("a", "old")]), desired: [note("a", "new")], want: ["set 1"] },
    ],
    [
      "sets a file whose sha differs",
      { given: attached([file("a", "1")]), desired: [file("a", "2")], want: ["set 1"] },
    ],
    ["sets a file whose sha is missing", { given: attached([file("a")]), desired: [file("a", "2")], want: ["set 1"] }],
    [
      "keeps a file with any sha when none is desired",
      { given: attached([file("a", "1")]), desired: [file("a")], want: ["keep 1"] },
    ],
    [
      "creates a resource whose name, path, repository or number is new",
      {
        given: attached([note("a"), file("a"), repository(42), issue(1), pullRequest(1)]),
        desired: [
          note("b"),
          file("a", undefined, 43),
          file("b"),
          repository(43),
          issue(1, 43),
          issue(2),
          pullRequest(2),
        ],
        want: [
          ...[
            "free_text b",
            "github_file 43 a",
            "github_file 42 b",
            "repository 43",
            "github_issue 43 1",
            "github_issue 42 2",
            "github_pull_request 42 2",
          ].map((name) => `create ${name}`),
          "extra 1",
          "extra 2",
          "extra 3",
          "extra 4",
          "extra 5",
        ],
      },
    ],
    [
      "distinguishes an issue from a pull request with the same number",
      { given: attached([issue(1)]), desired: [pullRequest(1)], want: ["create github_pull_request 42 1", "extra 1"] },
    ],
    [
      "ignores fields that only the attached resource has",
      {
        given: attached([{ resource_type: "free_text", metadata: { name: "a", text: "text", language: "en" } }]),
        desired: [note("a")],
        want: ["keep 1"],
      },
    ],
    [
      "compares nested lists and objects",
      {
        given: attached([
          { resource_type: "free_text", metadata: { name: "a", text: "", tags: ["x", { y: 1, z: 2 }] } },
          { resource_type: "free_text", metadata: { name: "b", text: "", tags: ["x", "y"] } },
          { resource_type: "free_text", metadata: { name: "c", text: "", tags: null } },
        ]),
        desired: ["a", "b", "c"].map((name) => ({
          resource_type: "free_text",
          metadata: { name, text: "", tags: ["x", { y: 1 }] },
        })),
        want: ["set 2", "set 3", "keep 1"],
      },
    ],
    [
      "ignores desired fields that are undefined",
      {
        given: attached([note("a")]),
        desired: [{ resource_type: "free_text", metadata: { name: "a", text: "text", since: undefined } }],
        want: ["keep 1"],
      },
    ],
    [
      "does not create a resource when an unidentified one of its kind may be the same",
      {
        given: attached([withoutNumber]),
        desired: [issue(1), pullRequest(1)],
        deleteExtra: true,
        want: ["create github_pull_request 42 1", "remove 1", "unclear github_issue 42 1"],
      },
    ],
    [
      "finds a resource next to an unidentified one of its kind",
      { given: attached([withoutNumber, withNumber]), desired: [issue(1)], want: ["keep 2", "extra 1"] },
    ],
  ])("%s", async (_, row) => {
    expect(await plan(row)).toEqual(row.want);
  });
});

describe("extra resources", () => {
  const twice = attached([note("a", "first"), note("a", "second"), note("b")]);
  test.each<[title: string, Row]>([
    [
      "leaves extra resources alone by default",
      { given: attached([note("a"), note("b")]), desired: [note("b")], want: ["keep 2", "extra 1"] },
    ],
    [
      "removes extra resources if deleteExtra is true",
      {
        given: attached([note("a"), note("b")]),
        desired: [note("b")],
        deleteExtra: true,
        want: ["remove 1", "keep 2"],
      },
    ],
    [
      "removes every kind that can be created",
      { given: attached(everyKind), desired: [], deleteExtra: true, want: [1, 2, 3, 4, 5].map((id) => `remove ${id}`) },
    ],
    [
      "never removes uploads, media and unknown kinds if deleteExtra is true",
      {
        given: attached(foreign),
        desired: [note("a")],
        deleteExtra: true,
        want: ["create free_text a", "extra 1", "extra 2", "extra 3"],
      },
    ],
    [
      "never removes a kind that is named like a property of every object if deleteExtra is true",
      {
        given: attached(
          ["constructor", "toString", "__proto__"].map((kind) => ({ resource_type: kind, metadata: {} })),
        ),
        desired: [],
        deleteExtra: true,
        want: ["extra 1", "extra 2", "extra 3"],
      },
    ],
    [
      "removes resources of any kind for which deleteExtra returns true",
      {
        given: attached([...foreign, note("a")]),
        desired: [],
        deleteExtra: ({ id }) => id !== 2,
        want: ["remove 1", "remove 3", "remove 4", "extra 2"],
      },
    ],
    [
      "does not call deleteExtra with a desired resource",
      { given: attached([note("a")]), desired: [note("a", "new")], deleteExtra: () => true, want: ["set 1"] },
    ],
    [
      "leaves the younger of two notes with one name alone by default",
      { given: twice, desired: [note("a", "second"), note("b")], want: ["set 1", "keep 3", "extra 2"] },
    ],
    [
      "removes the younger of two notes with one name",
      {
        given: twice,
        desired: [note("a", "first"), note("b")],
        deleteExtra: true,
        want: ["remove 2", "keep 1", "keep 3"],
      },
    ],
    [
      "removes the younger of two notes when the space lists it first",
      {
        given: twice.toReversed(),
        desired: [note("a", "first"), note("b")],
        deleteExtra: true,
        want: ["remove 2", "keep 1", "keep 3"],
      },
    ],
    [
      "removes resources in the order of their ids",
      {
        given: attached([note("c"), note("a"), note("b")]).toReversed(),
        desired: [],
        deleteExtra: true,
        want: ["remove 1", "remove 2", "remove 3"],
      },
    ],
  ])("%s", async (_, row) => {
    expect(await plan(row)).toEqual(row.want);
  });
});

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

  test.each([
    ["interval", { interval: -1 }],
    ["interval", { interval: NaN }],
    ["maxWait", { maxWait: -1 }],
  ])("rejects an %s that is not a time, before anything is sent: %j", async (name, options) => {
    const space = new MemorySpace();
    const error = await rejection(syncResources(space, [], options));
    expect(error).toEqual(new TypeError(`${name} must be a number of milliseconds, 0 or more`));
    expect(space.calls).toEqual([]);
  });
});

test.each([
  [note("notes.txt"), "free_text notes.txt"],
  [file("docs/a.md"), "github_file 42 docs/a.md"],
  [resourceOf(1, { resource_type: "of_tomorrow", metadata: { name: "a" } }), "of_tomorrow"],
  [resourceOf(1, withoutNumber), "github_issue 42"],
])("describes a resource by kind and identity: %j", (resource, want) => {
  expect(describeResource(resource)).toBe(want);
});
