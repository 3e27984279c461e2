/**
 * Compares the output of every target for a tiny description with golden files, which the compiler checks as well. After
 * an intended change, run `npx vitest run test/generated/golden.test.ts -u` and read the diff.
 */
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { readApi } from "../../scripts/model/read-api.ts";
import { loadDocument } from "../../scripts/pipeline/load-document.ts";
import { placeRuntime } from "../../scripts/pipeline/runtime.ts";
import { runTargets, type TargetResult } from "../../scripts/pipeline/targets.ts";
import { targets } from "../../scripts/targets/registry.ts";

const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));
const golden = `${fixtures}tiny/golden`;

const names = targets.map(({ name }) => name);

let results: TargetResult[];

beforeAll(async () => {
  const { document } = await loadDocument(`${fixtures}tiny/openapi.yaml`, `${fixtures}redocly.yaml`);
  if (!document) throw new Error("test/fixtures/tiny/openapi.yaml has problems");
  results = await placeRuntime(await runTargets(readApi(document), targets), golden, "import");
});

describe.each(names)("%s", (name) => {
  test(`${name} compiles the tiny description to its golden files`, async () => {
    const files = results.find((result) => result.name === name)?.files ?? [];
    expect(files).not.toEqual([]);
    for (const { path, text } of files) {
      await expect(text).toMatchFileSnapshot(`${golden}/${path}`);
    }
  });

  test(`${name} writes every file of its golden folder`, async () => {
    const files = results.find((result) => result.name === name)?.files ?? [];
    const entries = await readdir(`${golden}/${name}`, { recursive: true, withFileTypes: true });
    const kept = entries.filter((entry) => entry.isFile()).map(({ parentPath, name: file }) => `${parentPath}/${file}`);
    expect(kept.sort()).toEqual(files.map(({ path }) => `${golden}/${path}`).sort());
  });
});

test("every golden folder belongs to a target", async () => {
  expect((await readdir(golden)).sort()).toEqual(names.toSorted());
});
