/** Measures the size of clients in a bundle for browsers. */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The code that a user writes for each of them. */
export const bundles = {
  createClient: 'export { createClient } from "./generated/client/index.ts";',
  "createClient, etagCache, throttleWrites":
    'export { createClient, etagCache, throttleWrites } from "./generated/client/index.ts";',
  createResolver: 'export { createResolver } from "./generated/resolve/index.ts";',
  explainAccess: 'export { explainAccess } from "./generated/access/index.ts";',
  createFetchClient: 'export { createFetchClient } from "./generated/fetch/index.ts";',
  "openapi-fetch": 'export { default } from "openapi-fetch";',
  "@octokit/core": 'export { Octokit } from "@octokit/core";',
  "@octokit/core, retry, throttling": `
    import { Octokit } from "@octokit/core";
    import { retry } from "@octokit/plugin-retry";
    import { throttling } from "@octokit/plugin-throttling";
    export const Client = Octokit.plugin(retry, throttling);`,
} as const;

/** Bytes of a module with everything that it imports: bundled for browsers, minified and gzipped. */
export async function measureSize(source: string): Promise<number> {
  const entry = `${root}bench-entry.ts`;
  const bundle = await rolldown({
    input: entry,
    platform: "browser",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  return gzipSync(output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join(""), { level: 9 }).byteLength;
}
