// Loaded into each measured process: prints at its end what it used, for run-process.ts.
"use strict";

if (require("node:worker_threads").isMainThread) {
  process.on("exit", () => {
    process.stderr.write(`\nbench-usage ${JSON.stringify(process.resourceUsage())}\n`);
  });
}
