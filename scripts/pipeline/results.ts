import type { DocumentText } from "./description.ts";
import type { ResultMemory } from "./memory/memory.ts";
import type { Recall } from "./memory/recall.ts";
import type { PipelineOptions } from "./options.ts";
import type { ResultSummary } from "./run.ts";
import type { PlacedResult } from "./runtime.ts";

export interface Results {
  /** The output that is as it should be, by target. */
  kept: Map<string, ResultMemory>;
  made: PlacedResult[];
  /** The modules of the runtime that are imported by both. */
  imports: string[];
  summaries: ResultSummary[];
}

/** Makes what is not remembered, or not as it is remembered. */
export async function makeResults(
  { output, runtime }: PipelineOptions,
  names: readonly string[],
  document: DocumentText,
  recall: Recall,
): Promise<Results> {
  const kept = new Map<string, ResultMemory>();
  for (const name of names) keep(kept, name, recall.result(name, document.hash));
  const stale = names.filter((name) => !kept.has(name));
  const made: PlacedResult[] = [];
  if (stale.length > 0) {
    const [{ runNamedTargets }, { placeResult }] = await Promise.all([
      import("./run-named-targets.ts"),
      import("./runtime.ts"),
    ]);
    const printed = await runNamedTargets(document, stale);
    made.push(...(await Promise.all(printed.map((result) => placeResult(result, output, runtime)))));
  }
  const imports = [...kept.values(), ...made].flatMap((result) => result.imports);
  if (runtime === "copy" && imports.length > 0) {
    keep(kept, "runtime", recall.runtime(imports));
    if (!kept.has("runtime")) made.push(await (await import("./runtime.ts")).copyRuntime(imports));
  }
  return { kept, made, imports, summaries: [...names, "runtime"].flatMap((name) => summarize(name, kept, made)) };
}

function keep(kept: Map<string, ResultMemory>, name: string, result: ResultMemory | undefined): void {
  if (result) kept.set(name, result);
}

function summarize(
  name: string,
  kept: ReadonlyMap<string, ResultMemory>,
  made: readonly PlacedResult[],
): ResultSummary[] {
  const old = kept.get(name);
  if (old) {
    const bytes = Object.values(old.files).reduce((sum, file) => sum + file.bytes, 0);
    return [{ name, files: Object.keys(old.files), bytes, milliseconds: undefined }];
  }
  return made
    .filter((result) => result.name === name)
    .map(({ files, milliseconds }) => ({
      name,
      files: files.map(({ path }) => path),
      bytes: files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
      milliseconds,
    }));
}
