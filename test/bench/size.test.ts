import { expect, test } from "vitest";
import { bundles, measureSize } from "../../scripts/bench/size.ts";

test("createClient stays below 7,600 bytes, minified and gzipped", async () => {
  expect(await measureSize(bundles.createClient)).toBeLessThanOrEqual(7600);
});

test("createFetchClient stays below 9,910 bytes, openapi-fetch included", async () => {
  expect(await measureSize(bundles.createFetchClient)).toBeLessThanOrEqual(9_910);
});

test("optional parts cost nothing until they are imported", async () => {
  const bare = await measureSize(bundles.createClient);
  expect(await measureSize(bundles["createClient, etagCache, throttleWrites"])).toBeGreaterThan(bare + 300);
});

test.each([
  ["createResolver", 2_700],
  ["explainAccess", 1_400],
] as const)("%s adds at most %i bytes to createClient", async (name, limit) => {
  const bare = await measureSize(bundles.createClient);
  const added = (await measureSize(bundles.createClient + bundles[name])) - bare;
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThanOrEqual(limit);
});

test("createClient does not include openapi-fetch", async () => {
  const both = `${bundles.createClient} export { default } from "openapi-fetch";`;
  const [alone, together, other] = await Promise.all(
    [bundles.createClient, both, bundles["openapi-fetch"]].map(measureSize),
  );
  expect((together ?? 0) - (alone ?? 0)).toBeGreaterThan((other ?? 0) / 2);
});
