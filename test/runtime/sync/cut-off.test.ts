/** Servers that cut names off do not get another copy at every sync. */
import { describe, expect, test } from "vitest";
import { ensureResource, syncResources } from "../../../generated/sync/index.ts";
import { rewritingSpace } from "./memory-space.ts";
import { type PlanRow, plan } from "./plan-fixture.ts";
import { attached, file, note } from "./resources.ts";
import { after, network } from "./sync-fixture.ts";

const names = ["long one", "long two", "long three", "long four"];
const desired = names.map((name) => note(name, `text of ${name}`));
const options = { interval: 0, deleteExtra: true };

describe.each([4, 5, 8])("a server that cuts names at %i characters", (length) => {
  const cut = (text: string) => text.slice(0, length).trim();

  test("gets each note once, and the outcomes list the differences", async () => {
    const space = rewritingSpace("name", cut);
    for (let run = 0; run < 3; run += 1) {
      const outcome = await syncResources(space, desired, options);
      expect(outcome).toMatchObject({ status: "complete", failed: [] });
      const differences = names.map((name) => (name === cut(name) ? [] : [{ desired: name, actual: cut(name) }]));
      if (run === 0) expect(outcome.done.map((each) => each.differences)).toMatchObject(differences);
      expect(space.contents).toEqual(
        names.map((name) => `free_text ${JSON.stringify({ name: cut(name), text: `text of ${name}` })}`).sort(),
      );
    }
    expect(space.writes.filter((name) => name.startsWith("create"))).toHaveLength(names.length);
  });

  test("gets each note once when it loses the responses", async () => {
    const space = rewritingSpace("name", cut, [], ({ name }) => (name === "list" ? undefined : after(network)));
    await syncResources(space, desired, options);
    expect(space.resources).toHaveLength(names.length);
  });

  test("gets a note once from ensureResource", async () => {
    const space = rewritingSpace("name", cut);
    await ensureResource(space, note("long one", "text"));
    await ensureResource(space, note("long one", "text"));
    expect(space.resources).toHaveLength(1);
  });
});

describe("a note is not taken for one whose name was cut off", () => {
  test.each<[title: string, PlanRow]>([
    [
      "if it has another text",
      {
        given: attached([note("plan", "old")]),
        desired: [note("plan-b", "new")],
        want: ["create free_text plan-b", "extra 1"],
      },
    ],
    [
      "if it is empty",
      {
        given: attached([note("plan", "")]),
        desired: [note("plan-b", "")],
        want: ["create free_text plan-b", "extra 1"],
      },
    ],
    [
      "if the space has a longer name",
      {
        given: attached([note("plan", "a"), note("a long name", "b")]),
        desired: [note("plan-b", "a"), note("a long name", "b")],
        want: ["create free_text plan-b", "keep 2", "extra 1"],
      },
    ],
    [
      "if its name is not the beginning",
      {
        given: attached([note("plan", "a")]),
        desired: [note("my plan", "a")],
        want: ["create free_text my plan", "extra 1"],
      },
    ],
    [
      "if it is a file, whose path has a meaning",
      { given: attached([file("a", "1")]), desired: [file("ab", "1")], want: ["create github_file 42 ab", "extra 1"] },
    ],
    [
      "if it is desired itself",
      {
        given: attached([note("plan", "a")]),
        desired: [note("plan-b", "a"), note("plan", "a")],
        want: ["create free_text plan-b", "keep 1"],
      },
    ],
  ])("%s", async (_, row) => {
    expect(await plan(row)).toEqual(row.want);
  });
});
