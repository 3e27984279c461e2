/** `npm run generate`: compiles the description into every target. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { hasErrors } from "../model/finding.ts";
import { printable } from "../model/printable.ts";
import { UserError } from "../model/user-error.ts";
import type { PipelineOptions } from "../pipeline/options.ts";
import { readFlags, reportUserErrors } from "./command.ts";
import { type Format, printFindings, readFormat } from "./findings/print.ts";
import { formatChanges, formatDifference, formatTable } from "./generate-report.ts";

const usage = `Usage: npm run generate [-- [--check | --watch] [--force] [--spec FILE --out FOLDER] [--target NAME ...] [--only PATTERN ...] [--format NAME]]

Lints spec/openapi.yaml, bundles it and compiles every target into generated/.

  --check          write nothing; list missing, changed and orphaned files, and exit with 1 if there are any
  --watch          compile again on every change of the description, until it is interrupted
  --then COMMAND   with --watch: a command to run after each success; one that is still running is stopped
  --force          do everything; without it, only what depends on a change is linted or made again
  --spec FILE      compile another OpenAPI description, with the rules of the redocly.yaml next to it, if any
  --out FOLDER     the folder for its output, which must be new, empty or previously generated
  --target NAME    compile only this target; can be repeated
  --only PATTERN   compile only the operations whose operationId, tag or path matches, and what they refer to, such as
                   'things/*'; can be repeated
  --all            list all findings; without it, at most twenty
  --format NAME    how to print findings: text (the default), json or sarif, which leave nothing else on standard output
  --allow-outside  let references leave the folder of the description
  --allow-network  let references use http and https
  --allow-empty    let a client without operations replace one that has some
  --help           show this text`;

const root = fileURLToPath(new URL("../../", import.meta.url));

const flags = {
  check: { type: "boolean" },
  watch: { type: "boolean" },
  then: { type: "string" },
  force: { type: "boolean" },
  spec: { type: "string" },
  out: { type: "string" },
  target: { type: "string", multiple: true },
  only: { type: "string", multiple: true },
  all: { type: "boolean" },
  format: { type: "string" },
  "allow-outside": { type: "boolean" },
  "allow-network": { type: "boolean" },
  "allow-empty": { type: "boolean" },
  help: { type: "boolean" },
} as const;

export function run(args: string[]): Promise<number> {
  return reportUserErrors(async () => {
    const given = readFlags(args, flags, usage);
    const { check = false, force, spec, out, target, help } = given;
    if (help) {
      console.log(usage);
      return 0;
    }
    checkWatchFlags(given);
    const repair = out === undefined ? "Run `npm run generate`." : "Run the same command without --check.";
    const report = { folder: out ?? "generated", repair, format: readFormat(given.format), all: given.all ?? false };
    const allowed = { outside: given["allow-outside"], network: given["allow-network"] };
    const memory = join(root, "node_modules/.cache/copilot-spaces");
    const options = () => ({
      ...readPlaces(spec, out),
      targets: target,
      only: given.only,
      allowed,
      allowEmpty: given["allow-empty"],
      write: !check,
      force,
      memory,
    });
    if (!given.watch) return generate(options(), report);
    const { watch } = await import("./generate-watch.ts");
    await watch(options, { ...report, command: given.then });
    return 0;
  });
}

function checkWatchFlags({ watch, then, check, format }: { [name: string]: unknown }): void {
  if (then !== undefined && !watch) throw new UserError(`--then requires --watch.\n\n${usage}`);
  if (watch && check) throw new UserError(`--watch writes, and --check does not: choose one of them.\n\n${usage}`);
  if (watch && format !== undefined) throw new UserError(`--format is for one run, without --watch.\n\n${usage}`);
}

/** Without --spec and --out: the description of this repository, and generated/. */
function readPlaces(spec: string | undefined, out: string | undefined): Omit<PipelineOptions, "write"> {
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

interface ReportOptions {
  /** The output folder as the user wrote it. */
  folder: string;
  /** What to do about files that are out of date. */
  repair: string;
  format: Format;
  /** Whether to list more than twenty findings. */
  all: boolean;
}

async function generate(options: PipelineOptions, report: ReportOptions): Promise<number> {
  const start = performance.now();
  const { runPipeline } = await import("../pipeline/run.ts");
  const { findings, description, results, difference } = await runPipeline({
    ...options,
    onWait: (pid) => console.error(`Process ${pid} is generating ${report.folder}/. Waiting for it to end.`),
  });
  printFindings(findings, report.format, report.all);
  if (hasErrors(findings)) return 1;
  const print = report.format === "text" ? console.log : console.error;
  if (!options.write) {
    const stale = formatDifference(difference, report.folder);
    if (stale) console.error(printable(`${stale}\n\n${report.folder}/ is out of date. ${report.repair}`));
    else print(`${report.folder}/ is up to date.`);
    return stale ? 1 : 0;
  }
  print(formatTable([{ name: "description", bytes: undefined, ...description }, ...results]));
  print(`${formatChanges(difference, report.folder)}, ${Math.round(performance.now() - start)} ms in total.`);
  return 0;
}
