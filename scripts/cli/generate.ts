/** `npm run generate`: compiles the description into every target. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { hasErrors } from "../model/finding.ts";
import { UserError } from "../model/user-error.ts";
import type { PipelineOptions } from "../pipeline/run.ts";
import { readFlags, reportUserErrors } from "./command.ts";
import { formatChanges, formatDifference, formatFindings, formatTable } from "./generate-report.ts";

const usage = `Usage: npm run generate [-- [--check] [--spec FILE --out FOLDER] [--target NAME ...]]

Lints spec/openapi.yaml, bundles it and compiles every target into generated/.

  --check          write nothing; list missing, changed and orphaned files, and exit with 1 if there are any
  --spec FILE      compile another OpenAPI description, with the rules of the redocly.yaml next to it, if any
  --out FOLDER     the folder for its output, which must be new, empty or previously generated
  --target NAME    compile only this target; can be repeated
  --help           show this text`;

const flags = {
  check: { type: "boolean" },
  spec: { type: "string" },
  out: { type: "string" },
  target: { type: "string", multiple: true },
  help: { type: "boolean" },
} as const;

export function run(args: string[]): Promise<number> {
  return reportUserErrors(async () => {
    const { check = false, spec, out, target, help } = readFlags(args, flags, usage);
    if (help) {
      console.log(usage);
      return 0;
    }
    const repair = out === undefined ? "Run `npm run generate`." : "Run the same command without --check.";
    return generate({ ...readPlaces(spec, out), targets: target, write: !check }, out ?? "generated", repair);
  });
}

/** Without --spec and --out: the description of this repository, and generated/. */
function readPlaces(spec: string | undefined, out: string | undefined): Omit<PipelineOptions, "write"> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const own = { spec: join(root, "spec/openapi.yaml"), config: join(root, "redocly.yaml") };
  if (out === undefined) {
    if (spec === undefined) return { ...own, output: join(root, "generated"), runtime: "import" };
    throw new UserError(`--spec requires --out FOLDER, the folder for its output.\n\n${usage}`);
  }
  const copied = { output: resolve(out), runtime: "copy" } as const;
  if (spec === undefined) return { ...own, ...copied };
  const config = join(dirname(resolve(spec)), "redocly.yaml");
  return { ...copied, spec: resolve(spec), config: existsSync(config) ? config : undefined };
}

async function generate(options: PipelineOptions, folder: string, repair: string): Promise<number> {
  const start = performance.now();
  const { runPipeline } = await import("../pipeline/run.ts");
  const { findings, results, difference } = await runPipeline({
    ...options,
    onWait: (pid) => console.error(`Process ${pid} is generating ${folder}/. Waiting for it to end.`),
  });
  if (findings.length > 0) console.error(formatFindings(findings));
  if (hasErrors(findings)) return 1;
  if (!options.write) {
    const stale = formatDifference(difference, folder);
    if (stale) console.error(`${stale}\n\n${folder}/ is out of date. ${repair}`);
    else console.log(`${folder}/ is up to date.`);
    return stale ? 1 : 0;
  }
  console.log(formatTable(results));
  console.log(`${formatChanges(difference, folder)}, ${Math.round(performance.now() - start)} ms in total.`);
  return 0;
}
