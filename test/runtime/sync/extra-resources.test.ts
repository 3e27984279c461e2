import { describe, expect, test } from "vitest";
import { everyKind, foreign, type PlanRow, plan } from "./plan-fixture.ts";
import { attached, note } from "./resources.ts";

describe("extra resources", () => {
  const twice = attached([note("a", "first"), note("a", "second"), note("b")]);
  test.each<[title: string, PlanRow]>([
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
      { given: twice, desired: [note("a", "third"), note("b")], want: ["set 1", "keep 3", "extra 2"] },
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
