/**
 * What every target makes of one tiny description, as real files that the compiler compiles too. After a change that
 * is meant: `npx vitest run test/generated/golden.test.ts -u`, and read the difference.
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
  test("compiles the tiny description to the golden files", async () => {
    const files = results.find((result) => result.name === name)?.files ?? [];
    expect(files).not.toEqual([]);
    for (const { path, text } of files) {
      await expect(text).toMatchFileSnapshot(`${golden}/${path}`);
    }
  });

  test("writes every file of its golden folder", async () => {
    const files = results.find((result) => result.name === name)?.files ?? [];
    const entries = await readdir(`${golden}/${name}`, { recursive: true, withFileTypes: true });
    const kept = entries.filter((entry) => entry.isFile()).map(({ parentPath, name: file }) => `${parentPath}/${file}`);
    expect(kept.sort()).toEqual(files.map(({ path }) => `${golden}/${path}`).sort());
  });
});

test("every target has a golden folder, and there is no other", async () => {
  expect((await readdir(golden)).sort()).toEqual(names.toSorted());
});
