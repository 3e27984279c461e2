/** Runs the targets. Their modules, above all TypeScript, are slow to load. */
import type { Requirements } from "../targets/selection.ts";
import type { TargetResult } from "./targets.ts";

export interface TargetRunner extends AsyncDisposable {
  /** Starts to load what `run` needs. */
  start(): void;
  requirements(): Promise<Requirements>;
  /** @param document the bundled document as JSON */
  run(document: string, names: readonly string[]): Promise<TargetResult[]>;
}

export function createTargetRunner(): TargetRunner {
  const load = () =>
    Promise.all([import("../model/read-api.ts"), import("../targets/registry.ts"), import("./targets.ts")]);
  return {
    start() {},
    async requirements() {
      const [, { requirements }] = await load();
      return requirements;
    },
    async run(document, names) {
      const [{ readApi }, { targets }, { runTargets }] = await load();
      return runTargets(
        readApi(JSON.parse(document)),
        targets.filter(({ name }) => names.includes(name)),
      );
    },
    async [Symbol.asyncDispose]() {},
  };
}
