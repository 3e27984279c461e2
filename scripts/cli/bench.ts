/** `npm run bench`: sizes and times beside the tools people would use instead. */
import { readFlags, reportUserErrors } from "./command.ts";

const usage = `Usage: npm run bench

Measures, in one run: the size of clients in a bundle, the cost of a call over a fetch in memory, and the time of generate.
The ratios count; the figures themselves depend on the machine.

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
  const { bundles, measureSize } = await import("../bench/size.ts");
  const sizes: Record<string, number> = {};
  for (const [name, source] of Object.entries(bundles)) sizes[name] = await measureSize(source);
  print("bundled, minified, gzipped", sizes, "bytes", "@octokit/core, retry, throttling");

  const { measureCalls } = await import("../bench/call.ts");
  print("one call over a fetch in memory", await measureCalls(11, 150), "µs", "openapi-fetch");

  const { measureGenerate } = await import("../bench/generate.ts");
  print("whole processes", await measureGenerate(5), "ms", "redocly lint, redocly bundle, openapi-typescript");
}

/** @param reference what the ratios are to */
function print(title: string, values: Record<string, number>, unit: string, reference: string): void {
  console.log(`${title}: median, and ratio to ${reference}`);
  for (const [name, value] of Object.entries(values)) {
    const ratio = (value / (values[reference] ?? NaN)).toFixed(2);
    console.log(
      `  ${name.padEnd(50)}${value.toFixed(value < 100 ? 1 : 0).padStart(8)} ${unit.padEnd(6)}${ratio.padStart(6)}`,
    );
  }
  console.log("");
}
