import { expect, test } from "vitest";
import { bundles, measureSize } from "../../scripts/bench/size.ts";

test("createClient with all it needs stays below 7.0 KB, minified and gzipped", async () => {
  expect(await measureSize(bundles.createClient)).toBeLessThanOrEqual(7000);
});

test("what is optional costs nothing until it is imported", async () => {
  const bare = await measureSize(bundles.createClient);
  expect(await measureSize(bundles["createClient, etagCache, throttleWrites"])).toBeGreaterThan(bare + 300);
});

test("createClient does not bring openapi-fetch along", async () => {
  const both = `${bundles.createClient} export { default } from "openapi-fetch";`;
  const [alone, together, other] = await Promise.all(
    [bundles.createClient, both, bundles["openapi-fetch"]].map(measureSize),
  );
  expect((together ?? 0) - (alone ?? 0)).toBeGreaterThan((other ?? 0) / 2);
});
