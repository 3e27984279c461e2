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
