import { describe, expect, test } from "vitest";
import { everyKind, type PlanRow, plan, withNumber, withoutNumber } from "./plan-fixture.ts";
import { attached, file, issue, note, pullRequest, repository } from "./resources.ts";

describe("desired resources", () => {
  test.each<[title: string, PlanRow]>([
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
        desired: ["a"].map((name) => ({
          resource_type: "free_text",
          metadata: { name, text: "text", since: undefined },
        })),
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
