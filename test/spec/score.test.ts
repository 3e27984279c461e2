import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const redocly = fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));

test("Redocly gives full marks to documentation, errors and identifiers, and 0.8 or more to examples", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [redocly, "score", "--format", "json"], { cwd: root });
  const { subscores }: { subscores: Record<string, number> } = JSON.parse(stdout);
  expect(subscores).toMatchObject({ documentationQuality: 1, errorClarity: 1, identifierClarity: 1 });
  expect(subscores["exampleCoverage"]).toBeGreaterThanOrEqual(0.8);
});
