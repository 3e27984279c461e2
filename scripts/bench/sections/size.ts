import { generateHeyApi } from "../peers.ts";
import type { Section } from "../section.ts";
import { bundles, measureSize } from "../size.ts";
import { formatComparison } from "../table.ts";

export const runSize: Section = async (report) => {
  const heyApi = await generateHeyApi(report);
  const sources = { ...bundles, "hey-api, ten operations": `export * from ${JSON.stringify(`${heyApi}/sdk.gen.ts`)};` };
  const sizes: Record<string, number> = {};
  for (const [name, source] of Object.entries(sources)) {
    report(name);
    sizes[name] = await measureSize(source);
  }
  return formatComparison("minified and gzipped", sizes, "bytes", "@octokit/core, retry, throttling");
};
