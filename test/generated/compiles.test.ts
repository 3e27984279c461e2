import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { diagnose } from "./compile.ts";

const generated = fileURLToPath(new URL("../../generated/", import.meta.url));

const files = readdirSync(generated, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(generated, name));

// Without the types of Node, because generated code must compile in a project for browsers.
test("generated/ compiles with the strictest settings except skipLibCheck, for openapi-fetch's declarations", () => {
  expect(files.length).toBeGreaterThan(5);
  expect(diagnose(files)).toEqual([]);
});

test("the settings report a mistake", () => {
  const probe = join(generated, "probe.ts");
  const text =
    'import { createClient } from "./client/index.ts";\nexport const space: unknown = createClient().org("a");\n';
  expect(diagnose([probe], new Map([[probe, text]]))).toEqual([
    expect.stringContaining("probe.ts:2 Expected 2 arguments"),
  ]);
});
