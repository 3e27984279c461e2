/** load → lint → bundle → api → targets → runtime → output, as far as it has not been done before */
import type { Finding } from "../model/finding.ts";
import { type Requirements, selectNames } from "../targets/selection.ts";
import type { Description } from "./description.ts";
import { lockOutput } from "./lock/lock-output.ts";
import { Recall } from "./memory/recall.ts";
import { remember } from "./memory/remember.ts";
import type { PipelineOptions } from "./options.ts";
import { compareOutput, type Difference } from "./output/compare.ts";
import { makeResults, type Results } from "./results.ts";

export interface PipelineResult {
  /** If one is an error, there are no results, and nothing is written. */
  findings: Finding[];
  description: DescriptionSummary;
  /** What became of each selected target, and of the runtime if it is copied. */
  results: ResultSummary[];
  /** How the output folder differed before the run. */
  difference: Difference;
}

export interface DescriptionSummary {
  /** Every file that was read, by absolute path or URL. */
  files: string[];
  /** Undefined if nothing has changed that decides what is found out about it. */
  milliseconds: number | undefined;
}

export interface ResultSummary {
  name: string;
  /** Paths start with the target's folder. */
  files: string[];
  bytes: number;
  /** Undefined if nothing has changed that decides it. */
  milliseconds: number | undefined;
}

/**
 * Runs all stages. A run has the output folder to itself from before it reads the description, so that an older state of
 * the description never replaces a newer one. Modules that are slow to load are imported only for what is to be done.
 *
 * @throws UserError if a target does not exist or is selected without those that it requires, or if the output folder
 * cannot be written or has files that were not generated
 */
export async function runPipeline(options: PipelineOptions): Promise<PipelineResult> {
  using _ = await lockOutput(options.output, options.onWait ?? (() => {}));
  const recall = new Recall(options);
  const start = performance.now();
  const recalled = recall.usableDescription;
  const description = recalled ?? (await describeNow(options));
  const summary = {
    files: Object.keys(description.sources),
    milliseconds: recalled ? undefined : performance.now() - start,
  };
  const { findings, document } = description;
  if (!document) return { findings, description: summary, results: [], difference: noDifference };

  const requirements = recall.requirements ?? (await readRequirements());
  const names = selectNames(requirements, options.targets);
  const results = await makeResults(options, names, document, recall);
  const difference = await updateOutput(options, results, recall);
  remember(options, recall, { ...description, document }, requirements, results, difference);
  return { findings, description: summary, results: results.summaries, difference };
}

const noDifference: Difference = { missing: [], changed: [], orphaned: [] };

async function describeNow({ spec, config, allowed, only }: PipelineOptions): Promise<Description> {
  const { describe } = await import("./describe.ts");
  return describe(spec, config, allowed, only);
}

async function readRequirements(): Promise<Requirements> {
  return (await import("../targets/registry.ts")).requirements;
}

async function updateOutput(options: PipelineOptions, results: Results, recall: Recall): Promise<Difference> {
  const { output, targets, runtime, write } = options;
  const unchanged = [...results.kept.values()].flatMap(({ files }) => Object.keys(files));
  const files = results.made.flatMap((result) => result.files);
  const difference = compareOutput(output, files, targets, unchanged);
  if (Object.values(difference).every((paths) => paths.length === 0)) return difference;
  const { checkOwnership } = await import("./output/ownership.ts");
  if (write || runtime === "copy") {
    checkOwnership(output, difference, { isDedicated: runtime === "import", remembered: recall.fileHash });
  }
  const { checkEmptied } = await import("./output/emptied-client.ts");
  const { writeOutput } = await import("./output/write.ts");
  if (write) {
    if (!options.allowEmpty) checkEmptied(output, files, difference);
    await writeOutput(output, files, difference);
  }
  return difference;
}
