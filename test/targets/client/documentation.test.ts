import { expect, test } from "vitest";
import type { OpenApiDocument, OperationObject, PathItemObject } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { describeMethod, type GroupMethod } from "../../../scripts/targets/client/documentation.ts";
import { readGroups } from "../../../scripts/targets/client/groups.ts";

const options = "@param options Options of this request. They override those of the client.";
const throws = "@throws {ClientError} if the request fails";

/** The method `list` of a group per operation. */
function readMethods(...operations: OperationObject[]): GroupMethod[] {
  const entries = operations.map((operation, index): [string, PathItemObject] => {
    const tag = `group-${index}`;
    return [`/${index}`, { post: { operationId: `${tag}/list`, tags: [tag], summary: "List", ...operation } }];
  });
  const document: OpenApiDocument = {
    openapi: "3.1.1",
    info: { title: "Methods", version: "1" },
    tags: operations.map((_, index) => ({ name: `group-${index}`, "x-client-group": { name: `group${index}` } })),
    paths: Object.fromEntries(entries),
  };
  return readGroups(readApi(document)).flatMap((group) => group.methods.map((method) => ({ group, method })));
}

function describe(...operations: OperationObject[]): string[] {
  return describeMethod(readMethods(...operations));
}

function success(status: string, description: string): OperationObject {
  const content = { "application/json": { schema: { type: "string" } } };
  return { responses: { [status]: { description, content } } };
}

test("describes an operation by its description, its summary and its link", () => {
  const externalDocs = { url: "https://a.test/docs" };
  expect(describe({ description: "Returns\nall.\n\nNever\nmore.", externalDocs })).toEqual([
    "Returns all.\n\nNever more.",
    "List. [Documentation](https://a.test/docs)",
    `${options}\n${throws}`,
  ]);
});

test("prints once what several groups share, and lists what differs", () => {
  const [common, details] = describe(
    { description: "Returns all.\n\nNeeds a key.", summary: "List ours" },
    { description: "Returns all.\n\nNeeds\nnothing.", summary: "List theirs." },
  );
  expect(common).toBe("Returns all.");
  expect(details).toBe("- `group0`: List ours. Needs a key.\n- `group1`: List theirs. Needs nothing.");
});

test("prints once what is the same in every group", () => {
  expect(describe({}, {})).toEqual(["", "List.", `${options}\n${throws}`]);
});

test.each<[title: string, operations: OperationObject[], want: string[]]>([
  ["a success", [success("200", "All\nof them.")], ["@returns All of them."]],
  ["an error", [success("404", "None.")], []],
  ["a success without a body", [{ responses: { "204": { description: "Done." } } }], []],
  [
    "several successes",
    [{ responses: { ...success("200", "Old.").responses, ...success("201", "New.").responses } }],
    ["@returns 200: Old. 201: New."],
  ],
  ["equal successes of two groups", [success("200", "All."), success("200", "All.")], ["@returns All."]],
  ["different successes of two groups", [success("200", "Ours."), success("200", "Theirs.")], []],
])("documents the result of %s", (_, operations, want) => {
  const lines = describe(...operations)
    .join("\n")
    .split("\n");
  expect(lines.filter((line) => line.startsWith("@returns"))).toEqual(want);
});

test("documents a body without a description", () => {
  const requestBody = { content: { "application/json": { schema: { type: "string" } } } };
  expect(describe({ requestBody }).at(-1)).toContain("@param body The body of the request.\n");
});

test("keeps the names of groups in one line and out of the tags", () => {
  const methods = readMethods({ summary: "List ours" }, { summary: "List theirs" });
  const hostile = methods.map(({ group, method }) => ({ group: { ...group, name: "a\n@deprecated" }, method }));
  expect(describeMethod(hostile)[1]).toBe("- `a \\@deprecated`: List ours.\n- `a \\@deprecated`: List theirs.");
});
