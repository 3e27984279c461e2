/** load → lint → bundle → api → targets → output */
import { type Finding, loadDescription } from "./description.ts";
import type { Difference } from "./output.ts";
import type { TargetResult } from "./targets.ts";

export interface PipelineOptions {
  /** The description's root file. */
  spec: string;
  /** `redocly.yaml`. */
  config: string;
  /** The output folder. Whatever stands in it is taken for generated. */
  output: string;
  /** Without it, the difference is found but nothing is written. */
  write: boolean;
}

export interface PipelineResult {
  /** When there are any, there are no results and nothing was written. */
  findings: Finding[];
  results: TargetResult[];
  /** How the output folder differed before the run. */
  difference: Difference;
}

/** The later stages are heavy, and a description with findings never reaches them: so they are imported late. */
export async function runPipeline({ spec, config, output, write }: PipelineOptions): Promise<PipelineResult> {
  const description = await loadDescription(spec, config);
  if (!description.document) {
    return { findings: description.findings, results: [], difference: { missing: [], changed: [], orphaned: [] } };
  }
  const [{ readApi }, { runTargets }, { targets }, { compareOutput, writeOutput }] = await Promise.all([
    import("../model/read-api.ts"),
    import("./targets.ts"),
    import("../targets/registry.ts"),
    import("./output.ts"),
  ]);
  const results = await runTargets(readApi(description.document), targets);
  const files = results.flatMap((result) => result.files);
  const difference = await compareOutput(output, files);
  if (write) await writeOutput(output, files, difference);
  return { findings: [], results, difference };
}
