import { readApi } from "../model/read-api.ts";
import { targets } from "../targets/registry.ts";
import { runTargets, type TargetResult } from "./targets.ts";

/** @param document the bundled document as JSON */
export function runNamedTargets(document: string, names: readonly string[]): Promise<TargetResult[]> {
  return runTargets(
    readApi(JSON.parse(document)),
    targets.filter(({ name }) => names.includes(name)),
  );
}
