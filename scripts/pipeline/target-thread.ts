/** Runs the targets in a thread of its own. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { TargetRequest } from "./target-runner.ts";

enableCompileCache(workerData.compileCache);

const modules = import("./run-named-targets.ts");
// A failure is thrown where the modules are used.
modules.catch(() => {});

parentPort?.on("message", async ({ document, names }: TargetRequest) => {
  const { runNamedTargets, requirements } = await modules;
  parentPort?.postMessage(document === undefined ? requirements : await runNamedTargets(document, names));
});
