/** Paths of the checkout and of its tools, and the exports that `package.json` promises. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const here: string = import.meta.dirname;
export const checkout: string = join(here, "../..");

export const manifest: Manifest = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
interface Manifest {
  name: string;
  exports: Record<string, Record<string, string> | string>;
  dependencies: Record<string, string>;
}

/** Exports that are built: all but `./package.json`. */
export const builtExports: [path: string, conditions: Record<string, string>][] = Object.entries(
  manifest.exports,
).flatMap(([path, conditions]) => (typeof conditions === "string" ? [] : [[path, conditions]]));

/** Needs the optional peer dependencies and the Node that Prism needs. */
export const testingExport = "copilot-spaces/testing";
export const jsonExport = "copilot-spaces/openapi.json";

/** Every export of code that needs neither peer dependencies nor Node. */
export const universalExports: string[] = builtExports
  .map(([path]) => manifest.name + path.slice(1))
  .filter((name) => name !== testingExport && name !== jsonExport);

/** The Node binary of each major version. The newest is the one that this checkout runs on. */
export const nodes: { major: string; path: string }[] = [
  { major: "20", path: join(here, "node_modules/node-20/bin/node") },
  { major: "22", path: join(here, "node_modules/node-22/bin/node") },
  { major: "24", path: join(here, "node_modules/node-24/bin/node") },
  { major: "26", path: join(checkout, "node_modules/node/bin/node") },
];
/** The versions that `copilot-spaces/testing` supports, which are Prism's. */
export const testingNodes: typeof nodes = nodes.filter(({ major }) => Number(major) >= 24);
