/** Runs the targets in a thread of its own. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { TargetRequest } from "./target-runner.ts";

enableCompileCache(workerData.compileCache);

const modules = import("./run-named-targets.ts");
// A failure is thrown where the modules are used.
modules.catch(() => {});

async function answer({ document, names }: TargetRequest): Promise<void> {
  const { runNamedTargets, requirements } = await modules;
  parentPort?.postMessage(document === undefined ? requirements : await runNamedTargets(document, names));
}

// A failure ends the thread with an error.
parentPort?.on("message", (request: TargetRequest) => void answer(request));
