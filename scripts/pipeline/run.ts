/** load → lint → bundle → api → targets → runtime → output */
import { loadDocument, type Problem } from "./load-document.ts";
import type { Difference } from "./output.ts";
import type { RuntimePlacement } from "./runtime.ts";
import type { TargetResult } from "./targets.ts";

export interface PipelineOptions {
  /** The description's root file. */
  spec: string;
  /** A `redocly.yaml`; without one, only what makes a description valid is checked. */
  config: string | undefined;
  /** The output folder. Orphaned files in it are removed. */
  output: string;
  /** How the output finds the runtime. */
  runtime: RuntimePlacement;
  /** The targets to run; without it, all. */
  targets?: readonly string[] | undefined;
  /** Without it, the difference is found but nothing is written. */
  write: boolean;
}

export interface PipelineResult {
  /** With any problem there are no results, and nothing was written. */
  problems: Problem[];
  results: TargetResult[];
  /** How the output folder differed before the run. */
  difference: Difference;
}

/**
 * The later stages are heavy, and a description with problems never reaches them: they are imported late.
 *
 * @throws UserError if a target does not exist or is selected without those that it requires, or if the output folder
 * has files that were not generated
 */
export async function runPipeline(options: PipelineOptions): Promise<PipelineResult> {
  const { spec, config, output, runtime, write } = options;
  const description = await loadDocument(spec, config);
  if (!description.document) {
    return { problems: description.problems, results: [], difference: { missing: [], changed: [], orphaned: [] } };
  }
  const [
    { readApi },
    { runTargets },
    { selectTargets },
    { placeRuntime },
    { checkOwnership, compareOutput, writeOutput },
  ] = await Promise.all([
    import("../model/read-api.ts"),
    import("./targets.ts"),
    import("../targets/registry.ts"),
    import("./runtime.ts"),
    import("./output.ts"),
  ]);
  const printed = await runTargets(readApi(description.document), selectTargets(options.targets));
  const results = await placeRuntime(printed, output, runtime);
  const files = results.flatMap((result) => result.files);
  const difference = await compareOutput(output, files, options.targets);
  if (runtime === "copy") await checkOwnership(output, difference);
  if (write) await writeOutput(output, files, difference);
  return { problems: [], results, difference };
}
