/** What each kind of change means on the wire and for TypeScript. */
import { beforeAll, describe, expect, test } from "vitest";
import { impacts } from "../../scripts/diff/change.ts";
import { type Comparison, compareDescriptions } from "../../scripts/diff/compare.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { createDocument, rowName } from "./labels/documents.ts";
import type { Label } from "./labels/label.ts";
import { neutral } from "./labels/neutral.ts";
import { operations } from "./labels/operations.ts";
import { requests } from "./labels/requests.ts";
import { responses } from "./labels/responses.ts";

const labels: readonly Label[] = [...requests, ...responses, ...operations, ...neutral];
let comparison: Comparison;

beforeAll(async () => {
  const describeSide = (side: "before" | "after") => ({
    api: readApi(createDocument(labels, side)),
    locate: () => [],
  });
  comparison = await compareDescriptions(describeSide("before"), describeSide("after"));
});

test("the label set has at least 60 rows with different titles", () => {
  expect(labels.length).toBeGreaterThanOrEqual(60);
  expect(new Set(labels.map(({ title }) => title)).size).toBe(labels.length);
});

describe.each([
  ["requests", requests],
  ["responses", responses],
  ["operations", operations],
  ["neutral", neutral],
] as const)("%s", (_, rows) => {
  test.each(rows.map((label) => [label.title, label] as const))("%s", (_title, label) => {
    expect(verdictOf(label)).toEqual(label.want);
  });
});

test.each([
  ["a property of a response becomes optional", "code: responses.200.application/json.a: `a` may be missing"],
  ["a response gains a required property", "fixtures: responses.200.application/json.b: `b` is required"],
  ["a response loses an optional property", "code: responses.200.application/json.b: `b` is gone"],
  ["a nested property of a body becomes required", "code: requestBody.application/json.a.b: `b` may be missing"],
  ["an enum of a response gains a value", 'code: responses.200.application/json.a: `"z"` is not handled'],
  ["the type of a property of a body changes", "code: requestBody.application/json.a: `string` is not `number`"],
  ["a body becomes required", "code: requestBody: the body is required"],
  ["an error is removed", "fixtures: responses.410: the status 410 is gone"],
])("says why, when %s", (title, reason) => {
  const name = rowName(labels.findIndex((label) => label.title === title));
  expect(comparison.operations.find(({ id }) => id === name)?.reasons).toContain(reason);
});

/** The verdict for the operations of a row, and for the names that it exports. */
function verdictOf(label: Label) {
  const name = rowName(labels.indexOf(label));
  const isOwn = (text: string) => new RegExp(`(?<![a-z])${name}(?![a-z])`, "i").test(text);
  const changes = comparison.changes.filter(({ operations: ids, message, pointer }) => {
    return ids.length > 0 ? ids.some(isOwn) : isOwn(message.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ") + pointer);
  });
  const verdicts = [...changes, ...comparison.operations.filter(({ id }) => isOwn(id))];
  return {
    wire: impacts.findLast((impact) => changes.some(({ wire }) => wire === impact)) ?? "none",
    code: verdicts.some(({ typescript }) => typescript.code === "breaks") ? "breaks" : "compiles",
    fixtures: verdicts.some(({ typescript }) => typescript.fixtures === "break") ? "break" : "compile",
  };
}
