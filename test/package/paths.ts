/** Paths of the checkout and of its tools, the exports that `package.json` promises, and what their calls print. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const here: string = import.meta.dirname;
export const checkout: string = join(here, "../..");

export const manifest: Manifest = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
interface Manifest {
  name: string;
  exports: Record<string, Record<string, string> | string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  engines: { node: string };
}

/** Exports that are built: all but `./package.json`. */
export const builtExports: [path: string, conditions: Record<string, string>][] = Object.entries(
  manifest.exports,
).flatMap(([path, conditions]) => (typeof conditions === "string" ? [] : [[path, conditions]]));

/** Needs Node and the optional peer dependencies. */
export const testingExport = "copilot-spaces/testing";
export const jsonExport = "copilot-spaces/openapi.json";

/** Every export of code that needs neither peer dependencies nor Node. */
export const universalExports: string[] = builtExports
  .map(([path]) => manifest.name + path.slice(1))
  .filter((name) => name !== testingExport && name !== jsonExport);

/** The oldest versions that `engines` allows, and newer ones. The newest is the one that this checkout runs on. */
export const nodes: { version: string; path: string }[] = [
  { version: "20.19.0", path: join(here, "node_modules/node-20/bin/node") },
  { version: "22.12.0", path: join(here, "node_modules/node-22/bin/node") },
  { version: "24.21.0", path: join(here, "node_modules/node-24/bin/node") },
  { version: manifest.devDependencies["node"] ?? "", path: join(checkout, "node_modules/node/bin/node") },
];

/** What `consumer/calls.js` prints. */
export const callsOutput: string = [
  "created true",
  "refused true not_found",
  "found true unexpected_response",
  "listed 1",
  "described true",
  "synced planned",
].join("\n");
