/** load → lint → bundle → api → targets → runtime → output */
import { type Finding, hasErrors, sortFindings } from "../model/finding.ts";
import { loadDocument } from "./load-document.ts";
import { lockOutput } from "./lock/lock-output.ts";
import type { Difference } from "./output/compare.ts";
import type { RuntimePlacement } from "./runtime.ts";
import type { Allowances } from "./source/boundary.ts";
import type { TargetResult } from "./targets.ts";

export interface PipelineOptions {
  /** The description's root file. */
  spec: string;
  /** A `redocly.yaml`. If undefined, only the rules that the pipeline relies on apply. */
  config: string | undefined;
  /** The output folder. Orphaned files in it are removed. */
  output: string;
  /** How the output finds the runtime. */
  runtime: RuntimePlacement;
  /**
   * The targets to run.
   *
   * @default all targets
   */
  targets?: readonly string[] | undefined;
  /** What references may lead to, besides the files in the folder of the description. */
  allowed?: Allowances | undefined;
  /** Whether to write the output. If false, only the difference is computed. */
  write: boolean;
  /** Called once if another run uses the output folder, with the id of its process. This run waits until it ends. */
  onWait?: (pid: number) => void;
}

export interface PipelineResult {
  /** If one is an error, there are no results, and nothing is written. */
  findings: Finding[];
  results: TargetResult[];
  /** How the output folder differed before the run. */
  difference: Difference;
}

/**
 * Runs all stages. A run has the output folder to itself from before it reads the description, so that an older state of
 * the description never replaces a newer one.
 *
 * @throws UserError if a target does not exist or is selected without those that it requires, or if the output folder
 * cannot be written or has files that were not generated
 */
export async function runPipeline(options: PipelineOptions): Promise<PipelineResult> {
  using _ = await lockOutput(options.output, options.onWait ?? (() => {}));
  return await runStages(options);
}

/** Imports the later stages, which are slow to load, only for a description without errors. */
async function runStages(options: PipelineOptions): Promise<PipelineResult> {
  const { spec, config, output, runtime, write } = options;
  const loaded = await loadDocument(spec, config, "all", options.allowed);
  if (!loaded.document) return withoutResults(loaded.findings);
  const [
    { readApi },
    { runTargets },
    { selectTargets },
    { placeRuntime },
    { compareOutput },
    { checkOwnership },
    { writeOutput },
  ] = await Promise.all([
    import("../model/read-api.ts"),
    import("./targets.ts"),
    import("../targets/registry.ts"),
    import("./runtime.ts"),
    import("./output/compare.ts"),
    import("./output/ownership.ts"),
    import("./output/write.ts"),
  ]);
  const api = readApi(loaded.document);
  const findings = sortFindings([...loaded.findings, ...loaded.locate(api.findings)]);
  if (hasErrors(findings)) return withoutResults(findings);
  const printed = await runTargets(api, selectTargets(options.targets));
  const results = await placeRuntime(printed, output, runtime);
  const files = results.flatMap((result) => result.files);
  const difference = compareOutput(output, files, options.targets);
  if (write || runtime === "copy") checkOwnership(output, difference, { isDedicated: runtime === "import" });
  if (write) await writeOutput(output, files, difference);
  return { findings, results, difference };
}

function withoutResults(findings: Finding[]): PipelineResult {
  return { findings, results: [], difference: { missing: [], changed: [], orphaned: [] } };
}
