/** Servers that change what they store: the next sync recognizes it, and the outcome lists the differences. */
import { describe, expect, test } from "vitest";
import { ensureResource, type SyncOptions, syncResources } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest } from "../../../generated/types/index.ts";
import { MemorySpace, rewritingSpace } from "./memory-space.ts";
import { type PlanRow, plan } from "./plan-fixture.ts";
import { attached, file, note } from "./resources.ts";
import { after, faults, network, summarize } from "./sync-fixture.ts";

const options: SyncOptions = { interval: 0, deleteExtra: true };
const [composed, decomposed] = ["caf\u00e9.md", "cafe\u0301.md"];

interface ServerRow {
  field: string;
  rewrite: (text: string) => string;
  desired: CreateResourceRequest;
  actual: string;
}

const servers: [title: string, row: ServerRow][] = [
  ["trims names", { field: "name", rewrite: (text) => text.trim(), desired: note(" a.md "), actual: "a.md" }],
  [
    "composes the characters of names",
    { field: "name", rewrite: (text) => text.normalize("NFC"), desired: note(decomposed), actual: composed },
  ],
  [
    "decomposes the characters of names",
    { field: "name", rewrite: (text) => text.normalize("NFD"), desired: note(composed), actual: decomposed },
  ],
  [
    "removes ./ from paths",
    {
      field: "file_path",
      rewrite: (text) => text.replace(/^\.\//, ""),
      desired: file("./src/a.ts"),
      actual: "src/a.ts",
    },
  ],
  [
    "removes / from paths",
    { field: "file_path", rewrite: (text) => text.replace(/^\//, ""), desired: file("/a.ts", "1"), actual: "a.ts" },
  ],
];

describe.each(servers)("a server that %s", (_, { field, rewrite, desired, actual }) => {
  const differences = [{ field, desired: Reflect.get(desired.metadata, field), actual }];

  test("gets a resource once; the outcomes list the difference", async () => {
    const space = rewritingSpace(field, rewrite);
    const first = await syncResources(space, [desired], options);
    expect(first).toMatchObject({ status: "complete", done: [{ result: "done", differences }] });
    const second = await syncResources(space, [desired], options);
    expect(second).toMatchObject({ status: "complete", done: [], plan: { keep: [{ differences }] } });
    expect(space.writes).toHaveLength(1);
  });

  test("gets a resource once when it loses the response", async () => {
    const fault = ({ name }: { name: string }) => (name === "list" ? undefined : after(network));
    const space = rewritingSpace(field, rewrite, [], fault);
    const outcome = await syncResources(space, [desired], options);
    expect(outcome).toMatchObject({ status: "complete", done: [{ result: "confirmed", differences }] });
  });

  test("gets a resource once from ensureResource", async () => {
    const space = rewritingSpace(field, rewrite);
    expect(await ensureResource(space, desired)).toMatchObject({ result: "created", differences });
    expect(await ensureResource(space, desired)).toMatchObject({ result: "already_there", differences });
    expect(space.writes).toHaveLength(1);
  });
});

describe("a server that writes names in lower case", () => {
  const lower = () => rewritingSpace("name", (text) => text.toLowerCase());

  test("gets a note once, although each sync tries to rename it", async () => {
    const space = lower();
    const differences = [{ field: "name", desired: "README.md", actual: "readme.md" }];
    for (const name of ["create free_text README.md", "set 1", "set 1"]) {
      expect(await syncResources(space, [note("README.md")], options)).toMatchObject({
        status: "complete",
        done: [{ result: "done", differences }],
      });
      expect(space.writes.at(-1)).toBe(name);
    }
    expect(space.resources).toHaveLength(1);
  });
});

test.each<[title: string, rewrite: (text: string) => string, text: string]>([
  ["trims", (text) => text.trim(), "text\n"],
  ["writes with other line ends", (text) => text.replaceAll("\r\n", "\n"), "one\r\ntwo"],
])("text that the server %s is written once; the outcomes list the difference", async (_, rewrite, text) => {
  const space = rewritingSpace("text", rewrite);
  const differences = [{ field: "text", desired: text, actual: rewrite(text) }];
  const first = await syncResources(space, [note("a", text)], options);
  expect(first).toMatchObject({ status: "complete", done: [{ result: "done", differences }] });
  const second = await syncResources(space, [note("a", text)], options);
  expect(second).toMatchObject({ status: "complete", done: [], plan: { keep: [{ differences }] } });
  expect(space.writes).toHaveLength(1);
});

test.each<[title: string, PlanRow]>([
  [
    "is set if another text shows that the server keeps it",
    {
      given: attached([note("a", "text"), note("b", "b\n")]),
      desired: [note("a", "text\n")],
      want: ["set 1", "extra 2"],
    },
  ],
  [
    "is set if another text shows that the server keeps its line ends",
    { given: attached([note("a", "t"), note("b", "b\r\nc")]), desired: [note("a", "t\n")], want: ["set 1", "extra 2"] },
  ],
  [
    "is set if the space has more of it",
    { given: attached([note("a", "t\n")]), desired: [note("a", "t")], want: ["set 1"] },
  ],
  [
    "is not set if only a resource of another kind shows it",
    {
      given: attached([note("a", "t"), file("src/ a.ts ")]),
      desired: [note("a", "t\n")],
      want: ["keep 1", "extra 2"],
    },
  ],
  ["inside a text is set", { given: attached([note("a", "b  c")]), desired: [note("a", "b c")], want: ["set 1"] }],
])("white space %s", async (_, row) => {
  expect(await plan(row)).toEqual(row.want);
});

test("a change of white space alone is not confirmed by a list that does not show it", async () => {
  const given = attached([note("a", "text"), note("b", "text\n")]);
  const space = new MemorySpace(given, faults({ "set 1": { when: "before", error: network } }));
  const desired = [note("a", "text\n"), note("b", "text\n")];
  expect(summarize(await syncResources(space, desired, options))).toMatchObject({
    status: "incomplete",
    failed: ["set free_text a"],
  });
});

test("two desired resources with similar names get a resource each, also the second time", async () => {
  const desired = [note("a", "one"), note("a ", "two"), note("A", "three")];
  const space = rewritingSpace("name", (text) => text.trim());
  await syncResources(space, desired, options);
  expect(space.resources).toHaveLength(3);
  expect(await syncResources(space, desired, options)).toMatchObject({ status: "complete", done: [] });
  expect(space.resources).toHaveLength(3);
});

test("a resource of another desired one does not confirm a creation", async () => {
  const space = rewritingSpace(
    "name",
    (text) => text.trim(),
    [],
    faults({ "create free_text a ": { when: "before", error: network } }),
  );
  expect(summarize(await syncResources(space, [note("a"), note("a ")], options))).toMatchObject({
    done: ["create free_text a: done"],
    failed: ["create free_text a "],
  });
});

describe("a match", () => {
  test.each<[title: string, PlanRow]>([
    [
      "is the file at the desired sha before an older one",
      { given: attached([file("a", "1"), file("a", "2")]), desired: [file("a", "2")], want: ["keep 2", "extra 1"] },
    ],
    [
      "is the oldest of two files at the desired sha",
      { given: attached([file("a", "2"), file("a", "2")]), desired: [file("a", "2")], want: ["keep 1", "extra 2"] },
    ],
    [
      "is the oldest of two files when none has the desired sha",
      { given: attached([file("a", "1"), file("a", "2")]), desired: [file("a", "3")], want: ["set 1", "extra 2"] },
    ],
    [
      "has the very name, if there is one",
      { given: attached([note(" a"), note("a", "old")]), desired: [note("a")], want: ["set 2", "extra 1"] },
    ],
    [
      "with a similar name has the desired text, if there is one",
      { given: attached([note(" a", "old"), note("a ")]), desired: [note("a")], want: ["keep 2", "extra 1"] },
    ],
    [
      "with a similar name may have another text",
      { given: attached([note(" a", "old")]), desired: [note("a")], want: ["set 1"] },
    ],
    [
      "is renamed if only the case of its name differs",
      { given: attached([note("readme.md")]), desired: [note("README.md")], want: ["set 1"] },
    ],
    [
      "is another note if its text differs too",
      {
        given: attached([note("readme.md", "other")]),
        desired: [note("README.md")],
        want: ["create free_text README.md", "extra 1"],
      },
    ],
    [
      "is another file if the case of its path differs",
      {
        given: attached([file("readme.md")]),
        desired: [file("README.md")],
        want: ["create github_file 42 README.md", "extra 1"],
      },
    ],
    [
      "with a similar name is the match of one desired resource only",
      { given: attached([note("a")]), desired: [note(" a"), note("a ")], want: ["create free_text a ", "keep 1"] },
    ],
    [
      "is the match of one desired resource only",
      {
        given: attached([note("a")]),
        desired: [note(" a"), note("a"), note("A")],
        want: ["create free_text  a", "create free_text A", "keep 1"],
      },
    ],
  ])("%s", async (_, row) => {
    expect(await plan(row)).toEqual(row.want);
  });
});
