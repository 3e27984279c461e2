import type { Requirements } from "../../targets/selection.ts";
import type { Description, DocumentText } from "../description.ts";
import type { PipelineOptions } from "../options.ts";
import type { Difference } from "../output/compare.ts";
import type { Results } from "../results.ts";
import type { PlacedResult } from "../runtime.ts";
import { hashText } from "./hash.ts";
import { type Memory, type ResultMemory, saveMemory } from "./memory.ts";
import { memoryFolder, type Recall } from "./recall.ts";

/** Stores what a run has read and made, if the output is now as it should be. */
export function remember(
  options: PipelineOptions,
  recall: Recall,
  description: Description & { document: DocumentText },
  requires: Requirements,
  results: Results,
  difference: Difference,
): void {
  const folder = memoryFolder(options);
  const isStale = Object.values(difference).some((paths) => paths.length > 0);
  if (folder === undefined || (isStale && !options.write) || !recall.isToolkitUnchanged()) return;
  const { document, sources, findings } = description;
  const made = results.made.map((result) => [result.name, toMemory(result, keyOf(result.name))] as const);
  const memory: Memory = {
    tools: recall.toolkit.tools,
    description: { key: recall.descriptionKey, sources, findings, document: document.hash },
    targets: { key: recall.toolkit.targets, requires },
    results: { ...recall.memory?.results, ...Object.fromEntries(made) },
  };
  if (isEqual(memory, recall.memory)) return;
  saveMemory(folder, memory, recall.memory?.description.document === document.hash ? undefined : document.text);

  function keyOf(name: string): string {
    return name === "runtime" ? recall.runtimeKey(results.imports) : recall.resultKey(name, document.hash);
  }
}

function toMemory({ imports, copies, files }: PlacedResult, key: string): ResultMemory {
  const hashes = files.map(({ path, text }) => [path, { hash: hashText(text), bytes: Buffer.byteLength(text) }]);
  return { key, imports, copies, files: Object.fromEntries(hashes) };
}

function isEqual(a: Memory, b: Memory | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
