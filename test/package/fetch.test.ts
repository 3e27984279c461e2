/** The option `fetch` accepts the function of every platform, by the types that the platform ships. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, inject, test } from "vitest";
import { compilers } from "./compilers.ts";
import { here } from "./paths.ts";
import { run } from "./run.ts";

interface Platform {
  name: string;
  lib: readonly string[];
  /** Packages of `@types`. */
  types?: readonly string[];
  /** The declarations that the platform ships, as paths in `node_modules`. */
  declarations?: readonly string[];
  /** Expressions of functions. */
  functions: readonly string[];
  /** Expressions of functions that accept the platform's own `Request`, which `createFetchClient` calls them with. */
  ofRequests?: readonly string[];
}

const global = ["fetch", "globalThis.fetch", "(url, init) => fetch(url, init)"];
const undici = [
  "undici.fetch",
  "(url, init) => undici.fetch(url, init)",
  "async (url, init) => undici.fetch(url, init)",
];

const ownRequest = "undici.fetch, Request: undici.Request";

const platforms: readonly Platform[] = [
  { name: "a page", lib: ["es2022", "dom"], functions: global },
  { name: "Node", lib: ["es2022"], types: ["node"], functions: global },
  { name: "Node with the types of pages", lib: ["es2022", "dom"], types: ["node"], functions: global },
  { name: "undici on Node", lib: ["es2022"], types: ["node"], functions: undici, ofRequests: [ownRequest] },
  {
    name: "undici with the types of pages",
    lib: ["es2022", "dom"],
    types: ["node"],
    functions: undici,
    ofRequests: [ownRequest],
  },
  {
    name: "Cloudflare Workers",
    lib: ["es2022"],
    declarations: ["@cloudflare/workers-types/index.d.ts"],
    functions: [...global, "(url, init) => ({} as Fetcher).fetch(url, init)"],
  },
  {
    name: "Bun",
    lib: ["es2022"],
    types: ["node"],
    declarations: ["bun-types/index.d.ts"],
    functions: [...global, "Bun.fetch"],
  },
];

function printProgram(functions: readonly string[], ofRequests: readonly string[]): string {
  return `import { createClient, type Fetch } from "copilot-spaces";
import { createFetchClient } from "copilot-spaces/fetch";
void createFetchClient;
${functions === undici ? 'import * as undici from "undici";' : ""}
${functions.map((each, index) => `const fetch${index}: Fetch = ${each};`).join("\n")}
export const clients: unknown[] = [
${functions.map((each) => `  createClient({ fetch: ${each} }),`).join("\n")}
${ofRequests.map((each) => `  createFetchClient({ fetch: ${each} }),`).join("\n")}
];
export const signal = createClient({ signal: AbortSignal.timeout(1), headers: { "x-own": "1" } });
export const fetches = [${functions.map((_, index) => `fetch${index}`).join(", ")}];
`;
}

describe.each(compilers)("TypeScript $version", ({ version, tsc }) => {
  test.each(platforms)(
    "$name",
    async ({ name, lib, types = [], declarations = [], functions, ofRequests = functions }) => {
      const folder = join(inject("plainProject"), `${name.replaceAll(" ", "-")}-${version}`);
      const modules = join(here, "node_modules");
      await mkdir(folder);
      await writeFile(join(folder, "program.ts"), printProgram(functions, ofRequests));
      await writeFile(
        join(folder, "tsconfig.json"),
        JSON.stringify({
          extends: "../tsconfig.strictest.json",
          compilerOptions: {
            target: "es2022",
            lib,
            module: "nodenext",
            skipLibCheck: true, // the declarations of platforms contradict each other
            types,
            typeRoots: [join(modules, "@types")],
            paths: { undici: [join(modules, "undici/index.d.ts")] },
          },
          files: ["program.ts", ...declarations.map((each) => join(modules, each))],
        }),
      );
      await run(process.execPath, [tsc, "--project", folder], folder);
    },
  );
});
