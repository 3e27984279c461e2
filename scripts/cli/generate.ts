/** `npm run generate`: compiles the description into every target. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFlags, reportUserErrors } from "./command.ts";
import { printChanges, printDifference, printFindings, printTable } from "./generate-report.ts";

const usage = `Usage: npm run generate [-- --check]

Lints spec/openapi.yaml, bundles it and compiles every target into generated/.

  --check  write nothing; list every file that is missing, changed or orphaned, and exit 1 if there is one
  --help   show this text`;

export function run(args: string[]): Promise<number> {
  return reportUserErrors(async () => {
    const { check = false, help } = readFlags(args, { check: { type: "boolean" }, help: { type: "boolean" } }, usage);
    if (!help) return generate(check);
    console.log(usage);
    return 0;
  });
}

async function generate(check: boolean): Promise<number> {
  const start = performance.now();
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const { runPipeline } = await import("../pipeline/run.ts");
  const { findings, results, difference } = await runPipeline({
    spec: join(root, "spec/openapi.yaml"),
    config: join(root, "redocly.yaml"),
    output: join(root, "generated"),
    write: !check,
  });
  if (findings.length > 0) {
    console.error(printFindings(findings));
    return 1;
  }
  if (check) {
    const stale = printDifference(difference);
    if (stale) console.error(stale);
    else console.log("generated/ is up to date.");
    return stale ? 1 : 0;
  }
  console.log(printTable(results));
  console.log(`${printChanges(difference)}, ${Math.round(performance.now() - start)} ms in all.`);
  return 0;
}
