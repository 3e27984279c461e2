/** `npm run bench`: sizes and times next to those of the tools that people would use instead. */
import { readFlags, reportUserErrors } from "./command.ts";

const usage = `Usage: npm run bench

Measures in one run: the size of clients in a bundle, the cost of a call over an in-memory fetch, and the time of
generate. Compare the ratios; the figures themselves depend on the machine. The first run installs hey-api's generator.

  --help  show this text`;

export function run(args: string[]): Promise<number> {
  return reportUserErrors(async () => {
    const { help } = readFlags(args, { help: { type: "boolean" } }, usage);
    if (help) console.log(usage);
    else await bench();
    return 0;
  });
}

async function bench(): Promise<void> {
  const { generateHeyApi } = await import("../bench/peers.ts");
  const heyApi = await generateHeyApi();

  const { bundles, measureSize } = await import("../bench/size.ts");
  const sources = { ...bundles, "hey-api, ten operations": `export * from ${JSON.stringify(`${heyApi}/sdk.gen.ts`)};` };
  const sizes: Record<string, number> = {};
  for (const [name, source] of Object.entries(sources)) sizes[name] = await measureSize(source);
  console.log(formatComparison("minified and gzipped", sizes, "bytes", "@octokit/core, retry, throttling"));

  const { measureCalls } = await import("../bench/call.ts");
  console.log(formatComparison("one call over an in-memory fetch", await measureCalls(11, 150), "µs", "openapi-fetch"));

  const { measureGenerate } = await import("../bench/generate.ts");
  console.log(
    formatComparison(
      "whole processes",
      await measureGenerate(5),
      "ms",
      "redocly lint, redocly bundle, openapi-typescript",
    ),
  );
}

/** @param reference the row that the ratios refer to */
function formatComparison(title: string, values: Record<string, number>, unit: string, reference: string): string {
  const rows = Object.entries(values).map(([name, value]) => {
    const ratio = (value / (values[reference] ?? NaN)).toFixed(2);
    const figure = value.toFixed(value < 100 ? 1 : 0);
    return `  ${name.padEnd(50)}${figure.padStart(8)} ${unit.padEnd(6)}${ratio.padStart(6)}`;
  });
  return [`${title}: median, and ratio to ${reference}`, ...rows, ""].join("\n");
}
