/** `copilot-spaces/validate`, which no other entry includes. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ResponseValidator, validateResponses } from "copilot-spaces/validate";
import ts from "typescript";
import { expect, test } from "vitest";

const generated = fileURLToPath(new URL("../../../generated/", import.meta.url));

test("validates the operations of the description", () => {
  const validate: ResponseValidator = validateResponses("throw");
  const resource = { id: "1", resource_type: "free_text", metadata: { name: "a" }, created_at: "", updated_at: "" };
  expect(validate("copilot-spaces/list-resources-for-org", 200, { resources: [resource] })).toEqual([
    "/resources/0/id must be integer, is string",
    "/resources/0/metadata/text must be present, is missing",
  ]);
});

test("no other generated file imports the validator", () => {
  const files = readdirSync(generated, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const others = files.filter((name) => name.endsWith(".ts") && !name.startsWith("validate/"));
  const importers = others.filter((name) =>
    ts
      .preProcessFile(readFileSync(generated + name, "utf8"))
      .importedFiles.some(({ fileName }) => /\bvalidate\//.test(fileName)),
  );
  expect(others.length).toBe(6);
  expect(importers).toEqual([]);
});
