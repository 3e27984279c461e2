/** An output folder with every kind of difference. */
import type { Difference } from "../../../scripts/pipeline/output/compare.ts";
import type { GeneratedFile } from "../../../scripts/targets/target.ts";

export const nothing: Difference = { missing: [], changed: [], orphaned: [] };

export const before = {
  "a/right.ts": "right",
  "a/stale.ts": "old",
  "b/stale.ts": "old",
  "gone.ts": "x",
  "old/gone.ts": "x",
};
export const generated: readonly GeneratedFile[] = [
  { path: "new.ts", text: "new" },
  { path: "b/deep/new.ts", text: "new ü" },
  { path: "b/stale.ts", text: "new" },
  { path: "a/stale.ts", text: "new" },
  { path: "a/right.ts", text: "right" },
];
