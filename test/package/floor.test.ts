/** The package on a platform that has what README promises and nothing newer. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { expect, inject, test } from "vitest";
import { checkout, manifest, nodes } from "./paths.ts";
import { run, userEnvironment } from "./run.ts";

const oldest = nodes[0]!.path;

/**
 * Newer than Safari 16, Chrome 100 and Firefox 100, or missing in React Native. They are removed from the oldest Node,
 * whose own `fetch` uses the fewest of them. `toWellFormed` is left: it needs that.
 */
const absent = [
  ["URL.canParse", "URL.parse"],
  ["String.prototype.isWellFormed"],
  ["Array.prototype.toSorted", "Array.prototype.toReversed", "Array.prototype.toSpliced", "Array.prototype.with"],
  ["Array.prototype.findLast", "Array.prototype.findLastIndex", "Array.fromAsync"],
  ["Object.groupBy", "Map.groupBy"],
  ["Promise.withResolvers", "Promise.try"],
  ["AbortSignal.any"],
  ["AbortSignal.timeout"],
  ["AbortSignal.prototype.throwIfAborted"],
  ["AbortSignal.prototype.reason"],
  ["DOMException"],
  ["structuredClone"],
  ["Iterator", "Iterator.prototype.map", "Iterator.prototype.filter", "Iterator.prototype.toArray"],
  ["Set.prototype.union", "Set.prototype.difference", "Set.prototype.intersection", "Set.prototype.isSubsetOf"],
  ["Error.captureStackTrace", "Error.isError"],
  ["RegExp.escape", "Math.sumPrecise"],
  ["Uint8Array.fromBase64", "Uint8Array.prototype.toBase64"],
  ["crypto.subtle", "crypto"],
  ["Response.json", "Headers.prototype.getSetCookie"],
  ["ReadableStream.prototype.values", "ReadableStream.from"],
];

const outcomes = [
  "list: 1",
  "create: true",
  "notFound: not_found",
  "invalidPath: invalid_input",
  "loneSurrogate: invalid_input",
  "invalidBaseUrl: rejected",
  "retry: 1 after 2",
  "rateLimit: 1 after 2",
  "redirect: GET api.github.com,GET other.example",
  "redirectToNowhere: redirect",
  "abort: aborted",
  "abortedBefore: aborted",
  "timeout: timeout",
  "validate: unexpected_response",
  "fetchClient: 0,404",
  "sync: complete,GET,POST,PUT,DELETE,DELETE",
  "abortedSync: rejected",
];

const removals: [title: string, names: string[]][] = [
  ["nothing", []],
  ...absent.map((names): [string, string[]] => [names.join(), names]),
  ["all of them", absent.flat()],
];

test.each(removals)("calls work without %s", async (_, names) => {
  const output = await run(oldest, ["remove.js", ...names], inject("plainProject"));
  expect(output.split("\n")).toEqual(outcomes);
});

test("the code has no syntax that is newer than ES2022", async () => {
  const installed = join(inject("plainProject"), "node_modules", manifest.name);
  const entries = ["client", "fetch", "sync", "validate"].map((name) =>
    join(installed, `dist/generated/${name}/index.js`),
  );
  const bundle = async (target: string) => {
    const options = { entryPoints: entries, bundle: true, format: "esm", outdir: "out", write: false } as const;
    const { outputFiles } = await esbuild.build({ ...options, target });
    return outputFiles.map(({ text }) => text);
  };
  expect(await bundle("es2022")).toEqual(await bundle("esnext"));
});

test("README names the floor", () => {
  const readme = readFileSync(join(checkout, "README.md"), "utf8");
  expect(readme.replaceAll(/\s+/g, " ")).toContain("Safari 16, Chrome 100 and Firefox 100");
});

test("a hundred calls with one signal print no warning", () => {
  const options = { cwd: inject("plainProject"), env: userEnvironment(), encoding: "utf8" } as const;
  expect(spawnSync(oldest, ["shared-signal.js"], options)).toMatchObject({ stdout: "100\n", stderr: "", status: 0 });
});
