import { readApi } from "../model/read-api.ts";
import { targets } from "../targets/registry.ts";
import type { DocumentText } from "./description.ts";
import { runTargets, type TargetResult } from "./targets.ts";

export function runNamedTargets({ text, api }: DocumentText, names: readonly string[]): Promise<TargetResult[]> {
  return runTargets(
    api ?? readApi(JSON.parse(text)),
    targets.filter(({ name }) => names.includes(name)),
  );
}
