/** Reading and printing take work in proportion to the description, counted as reads of its objects, without a clock. */
import { expect, test } from "vitest";
import type { Description } from "../../scripts/bench/descriptions/description.ts";
import { describeOperations } from "../../scripts/bench/descriptions/operations.ts";
import { shapes } from "../../scripts/bench/descriptions/shapes.ts";
import type { OpenApiDocument } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { clientTarget } from "../../scripts/targets/client/index.ts";
import { operationsTarget } from "../../scripts/targets/operations/index.ts";
import { closeUnions } from "../../scripts/targets/types/close-unions.ts";
import { validateTarget } from "../../scripts/targets/validate/index.ts";
import { observeReads } from "../observe-reads.ts";

/** How many times the stages read a property of the description, or of what was read of it. */
async function countReads(description: Description): Promise<number> {
  let count = 0;
  const onRead = () => {
    count += 1;
  };
  const document = observeReads(description, onRead);
  const api = observeReads(readApi(document as unknown as OpenApiDocument), onRead);
  for (const target of [operationsTarget, clientTarget, validateTarget]) await target.generate(api);
  closeUnions(api.document);
  return count;
}

/** Small enough that twice the work for each level ends, and fails. */
const smaller: Readonly<Record<string, number>> = { "levels of allOf diamonds in a union": 4, "levels of objects": 10 };
const sizes = Object.entries(shapes).map(([name, { describe }]) => [name, smaller[name] ?? 60, describe] as const);

test.each(sizes)("four times as many %s need about four times as many reads", async (_, size, describe) => {
  const [small, large] = [await countReads(describe(size)), await countReads(describe(size * 4))];
  expect(small).toBeGreaterThan(size);
  expect(large / small).toBeLessThan(4.4);
});

test("ten times as many operations need about ten times as many reads", async () => {
  const [small, large] = [await countReads(describeOperations(50)), await countReads(describeOperations(500))];
  expect(large / small).toBeLessThan(10.5);
});
