/** JavaScript runtimes other than Node, asked for the same: the output of a module of the installed package's user. */
import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleWithEsbuild } from "./bundlers.ts";
import { here } from "./paths.ts";
import { run } from "./run.ts";

export const runtimes: { name: string; run(project: string, module: string): Promise<string> }[] = [
  { name: "Bun", run: (project, module) => run(findBinary("@oven", /^bun-/, "bin/bun"), [module], project) },
  { name: "Deno", run: runInDeno },
  { name: "workerd", run: runInWorkerd },
];

/** Install scripts are off, so the binary is run where the package of this system has it. */
function findBinary(scope: string, name: RegExp, file: string): string {
  const folder = join(here, "node_modules", scope);
  const found = readdirSync(folder).find((each) => name.test(each));
  if (!found) throw new Error(`${folder} has no package for this system`);
  return join(folder, found, file);
}

function runInDeno(project: string, module: string): Promise<string> {
  const args = ["run", "--no-remote", "--no-lock", "--node-modules-dir=manual", module]; // without any permission
  return run(findBinary("@deno", /./, "deno"), args, project);
}

/** A worker is one file without top-level `await`, which `workerd test` calls. */
async function runInWorkerd(project: string, module: string): Promise<string> {
  const entry = join(project, "worker.js");
  await writeFile(entry, `export default { test: () => import("./${module}") };`);
  const { code } = await bundleWithEsbuild(entry);
  await writeFile(join(project, "worker.bundle.js"), code);
  await writeFile(
    join(project, "worker.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.bundle.js")],
  compatibilityDate = "2026-01-01",
);
const config :Workerd.Config = (services = [(name = "main", worker = .worker)]);`,
  );
  return run(findBinary("@cloudflare", /^workerd-/, "bin/workerd"), ["test", "worker.capnp"], project);
}
