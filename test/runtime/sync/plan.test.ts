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

/** The plan in names and ids: `create free_text a`, `set 1`. */
function print({ create, set, remove, keep, extra, unclear }: SyncPlan): string[] {
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
  return print(outcome.plan);
}

const everyKind = [note("a"), file("a"), repository(42), issue(1), pullRequest(1)];
const foreign = [
  { resource_type: "uploaded_text_file", metadata: { name: "a" } },
  { resource_type: "media_content", metadata: { media_type: "image/png" } },
  { resource_type: "of_tomorrow", metadata: { repository_id: 42, name: "a" } },
];
const withNumber = { resource_type: "github_issue", metadata: { repository_id: 42, number: 1 } };
const withoutNumber = { resource_type: "github_issue", metadata: { repository_id: 42 } };

describe("plans for desired resources", () => {
  test.each<[title: string, Row]>([
    ["nothing, of nothing", { given: [], desired: [], want: [] }],
    [
      "is created, in the order of the list, when the space is empty",
      {
        given: [],
        desired: everyKind.toReversed(),
        want: ["github_pull_request 42 1", "github_issue 42 1", "repository 42", "github_file 42 a", "free_text a"].map(
          (name) => `create ${name}`,
        ),
      },
    ],
    [
      "is kept, when the space has it",
      { given: attached(everyKind), desired: everyKind, want: ["keep 1", "keep 2", "keep 3", "keep 4", "keep 5"] },
    ],
    [
      "is set, when a text differs",
      { given: attached([note("a", "old")]), desired: [note("a", "new")], want: ["set 1"] },
    ],
    ["is set, when a sha differs", { given: attached([file("a", "1")]), desired: [file("a", "2")], want: ["set 1"] }],
    ["is set, when a sha is missing", { given: attached([file("a")]), desired: [file("a", "2")], want: ["set 1"] }],
    ["is kept, when no sha is desired", { given: attached([file("a", "1")]), desired: [file("a")], want: ["keep 1"] }],
    [
      "is another one with another name, path, repository or number",
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
      "is another one with the same number of another kind",
      { given: attached([issue(1)]), desired: [pullRequest(1)], want: ["create github_pull_request 42 1", "extra 1"] },
    ],
    [
      "is compared by the fields that it gives",
      {
        given: attached([{ resource_type: "free_text", metadata: { name: "a", text: "text", language: "en" } }]),
        desired: [note("a")],
        want: ["keep 1"],
      },
    ],
    [
      "is compared in depth",
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
      "does not give a field that is undefined",
      {
        given: attached([note("a")]),
        desired: [{ resource_type: "free_text", metadata: { name: "a", text: "text", since: undefined } }],
        want: ["keep 1"],
      },
    ],
    [
      "is not created when the space has one of its kind that cannot be told from it",
      {
        given: attached([withoutNumber]),
        desired: [issue(1), pullRequest(1)],
        deleteExtra: true,
        want: ["create github_pull_request 42 1", "remove 1", "unclear github_issue 42 1"],
      },
    ],
    [
      "is found beside one that cannot be told from it",
      { given: attached([withoutNumber, withNumber]), desired: [issue(1)], want: ["keep 2", "extra 1"] },
    ],
  ])("%s", async (_, row) => {
    expect(await plan(row)).toEqual(row.want);
  });
});

describe("plans for extra resources", () => {
  const twice = attached([note("a", "first"), note("a", "second"), note("b")]);
  test.each<[title: string, Row]>([
    ["stays", { given: attached([note("a"), note("b")]), desired: [note("b")], want: ["keep 2", "extra 1"] }],
    [
      "goes when asked to",
      {
        given: attached([note("a"), note("b")]),
        desired: [note("b")],
        deleteExtra: true,
        want: ["remove 1", "keep 2"],
      },
    ],
    [
      "is every kind that can be created",
      { given: attached(everyKind), desired: [], deleteExtra: true, want: [1, 2, 3, 4, 5].map((id) => `remove ${id}`) },
    ],
    [
      "is no upload, medium or unknown kind",
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
      "is all the function says, of any kind",
      {
        given: attached([...foreign, note("a")]),
        desired: [],
        deleteExtra: ({ id }) => id !== 2,
        want: ["remove 1", "remove 3", "remove 4", "extra 2"],
      },
    ],
    [
      "is never asked about what is desired",
      { given: attached([note("a")]), desired: [note("a", "new")], deleteExtra: () => true, want: ["set 1"] },
    ],
    [
      "is the second of two with one name, which stays",
      { given: twice, desired: [note("a", "second"), note("b")], want: ["set 1", "keep 3", "extra 2"] },
    ],
    [
      "is the second of two with one name, which goes",
      {
        given: twice,
        desired: [note("a", "first"), note("b")],
        deleteExtra: true,
        want: ["remove 2", "keep 1", "keep 3"],
      },
    ],
    [
      "is the younger one, whatever the order of the list",
      {
        given: twice.toReversed(),
        desired: [note("a", "first"), note("b")],
        deleteExtra: true,
        want: ["remove 2", "keep 1", "keep 3"],
      },
    ],
    [
      "goes by id",
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

describe("a list that cannot be synced", () => {
  // As an untyped caller may write it.
  const without = (resource_type: string, metadata: object) => ({ resource_type, metadata }) as CreateResourceRequest;

  test("reports every problem at once, before anything is sent", async () => {
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
  ])("rejects an %s that is not a time: %j", async (name, options) => {
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
])("describes a resource in one line: %j", (resource, want) => {
  expect(describeResource(resource)).toBe(want);
});
