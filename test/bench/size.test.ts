import { expect, test } from "vitest";
import { bundles, measureSize } from "../../scripts/bench/size.ts";

test("createClient stays below 8.2 KB, minified and gzipped", async () => {
  expect(await measureSize(bundles.createClient)).toBeLessThanOrEqual(8200);
});

test("optional parts cost nothing until they are imported", async () => {
  const bare = await measureSize(bundles.createClient);
  expect(await measureSize(bundles["createClient, etagCache, throttleWrites"])).toBeGreaterThan(bare + 300);
});

test("createClient does not include openapi-fetch", async () => {
  const both = `${bundles.createClient} export { default } from "openapi-fetch";`;
  const [alone, together, other] = await Promise.all(
    [bundles.createClient, both, bundles["openapi-fetch"]].map(measureSize),
  );
  expect((together ?? 0) - (alone ?? 0)).toBeGreaterThan((other ?? 0) / 2);
});
