/** Parcel, with and without its option to read `exports`. */
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { here } from "./paths.ts";
import { run } from "./run.ts";

/** Bundles a module of the project in a folder of its own, because Parcel reads options from package.json only. */
export async function bundleWithParcel(project: string, module: string, packageExports: boolean): Promise<string> {
  const folder = join(project, `parcel-exports-${packageExports}`);
  await mkdir(folder);
  const options = {
    type: "module",
    "@parcel/resolver-default": { packageExports },
    targets: { default: { context: "node", outputFormat: "esmodule", includeNodeModules: true } },
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(options));
  await writeFile(join(folder, "package-lock.json"), "{}"); // marks the root of a project
  await symlink(join(project, "node_modules"), join(folder, "node_modules"), "junction");
  const parcel = join(here, "node_modules/parcel/lib/bin.js");
  await run(process.execPath, [parcel, "build", join("..", module), "--no-cache", "--dist-dir", "bundle"], folder);
  return join(folder, "bundle", module);
}
