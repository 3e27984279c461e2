/** Runs the targets. Their modules are slow to load. */
import { once } from "node:events";
import { getCompileCacheDir } from "node:module";
import { Worker } from "node:worker_threads";
import type { Requirements } from "../targets/selection.ts";
import type { TargetResult } from "./targets.ts";

export interface TargetRunner extends AsyncDisposable {
  /** Starts to load what `run` needs, where that takes no time from this thread. */
  start(): void;
  requirements(): Promise<Requirements>;
  /** @param document the bundled document as JSON */
  run(document: string, names: readonly string[]): Promise<TargetResult[]>;
}

/** Asks for the requirements if there is no document. */
export interface TargetRequest {
  document: string | undefined;
  names: readonly string[];
}

/** For a process that runs more than once: the modules stay loaded. */
export function runInProcess(): TargetRunner {
  const load = () => import("./run-named-targets.ts");
  return {
    start() {},
    requirements: async () => (await load()).requirements,
    run: async (document, names) => (await load()).runNamedTargets(document, names),
    async [Symbol.asyncDispose]() {},
  };
}

/** For one run: the modules load while the description is linted. */
export function runInThread(): TargetRunner {
  let thread: Worker | undefined;
  const open = () => {
    const workerData = { compileCache: getCompileCacheDir() };
    thread ??= new Worker(new URL("./target-thread.ts", import.meta.url), { workerData });
    return thread;
  };
  // The thread answers each request with what was asked for, or ends with an error, which `once` throws.
  const ask = async <T>(request: TargetRequest): Promise<T> => {
    const answer = once(open(), "message");
    open().postMessage(request);
    const [result] = await answer;
    return result;
  };
  return {
    start: () => void open().on("error", () => {}), // thrown by the request that waits for it
    requirements: () => ask<Requirements>({ document: undefined, names: [] }),
    run: (document, names) => ask<TargetResult[]>({ document, names }),
    async [Symbol.asyncDispose]() {
      await thread?.terminate();
    },
  };
}
